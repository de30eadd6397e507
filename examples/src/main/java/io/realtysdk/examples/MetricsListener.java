package io.realtysdk.examples;

import io.realtysdk.core.CallEvent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls and retries per operation; events hold no personal data. */
public class MetricsListener {
  public static void main(String[] args) {
    Map<String, LongAdder> counters = new ConcurrentHashMap<>();
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient signTraker =
            SignTrakerClient.builder()
                .apiKey(fake.apiKey())
                .baseUrl(fake.baseUrl())
                .listener(event -> count(counters, event))
                .build()) {
      fake.next(Fault.status(503).header("Retry-After", "0"));
      signTraker.agents().get(1);
      signTraker.agents().get(2);
      signTraker.agents().list();
    }
    new TreeMap<>(counters).forEach((name, count) -> System.out.println(name + " " + count));
  }

  private static void count(Map<String, LongAdder> counters, CallEvent event) {
    String result = event.isSuccess() ? "ok" : String.valueOf(event.failure());
    String name = event.operation() + " " + event.kind() + " " + result;
    counters.computeIfAbsent(name, key -> new LongAdder()).increment();
  }
}

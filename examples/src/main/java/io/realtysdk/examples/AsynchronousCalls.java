package io.realtysdk.examples;

import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** calls() prepares; submit() sends on another thread; cancelling ends the exchange for real. */
public class AsynchronousCalls {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(100);
        SignTrakerClient signTraker = fake.client()) {
      SignTrakerAgentCalls calls = signTraker.agents().calls();

      List<CompletableFuture<SignTrakerAgent>> futures =
          LongStream.rangeClosed(1, 100).mapToObj(id -> calls.get(id).submit()).toList();
      long active =
          futures.stream()
              .map(CompletableFuture::join)
              .filter(a -> Boolean.FALSE.equals(a.isInactive()))
              .count();
      System.out.println(active + " of " + futures.size() + " are active");

      fake.next(Fault.delay(Duration.ofSeconds(30)));
      String name =
          calls
              .get(1)
              .submit()
              .thenApply(SignTrakerAgent::lastName)
              .completeOnTimeout("too slow", 200, TimeUnit.MILLISECONDS)
              .join();
      System.out.println(name);

      fake.next(Fault.delay(Duration.ofSeconds(30)));
      CompletableFuture<SignTrakerAgent> dropped = calls.get(2).submit();
      dropped.cancel(true);
      System.out.println("cancelled: " + dropped.isCancelled());
    }
  }
}

package io.realtysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.Bodies;
import io.realtysdk.benchmarks.server.FixedServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often the thread that serves the timeouts of Okio wakes up. */
class TimerWakesTest {
  private static final int CALLS = 400;

  /** By hand each call wakes it, or two of three where the processors are busy. */
  @Test
  @Timeout(60)
  void callsDoNotWakeTheTimer() throws Exception {
    try (FixedServer server = new FixedServer(Bodies.of(1));
        Contestant sdk = Contestants.SDK.at(Endpoint.plain(server.url()))) {
      Operation.GET.run(sdk);
      long before = wakes();
      for (int i = 0; i < CALLS; i++) {
        Operation.GET.run(sdk);
      }
      assertThat(wakes() - before).isLessThan(CALLS / 4);
    }
  }

  private static long wakes() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("Okio Watchdog"))
        .mapToLong(ThreadInfo::getWaitedCount)
        .findFirst()
        .orElseThrow();
  }
}

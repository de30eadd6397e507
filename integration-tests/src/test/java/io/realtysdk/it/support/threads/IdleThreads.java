package io.realtysdk.it.support.threads;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Threads back to the baseline, where the SDK's own pooled threads count as back once they are
 * idle: all clients share them, and an idle one ends by itself after five seconds.
 */
public final class IdleThreads {

  private final ThreadBaseline baseline =
      ThreadBaseline.take(
          "Okio Watchdog",
          "OkHttp (TaskRunner|ConnectionPool.*)",
          "junit-.*",
          "fake-(\\d+|timer).*",
          // Carriers of virtual threads, from JDK 21 on.
          "ForkJoinPool-\\d+-(worker-\\d+|delayScheduler)",
          "VirtualThread-unblocker(s)?",
          "(Master|Read|Write|\\d+-Read|\\d+-Write)-?Poller.*",
          PauseMeter.THREAD);

  private IdleThreads() {}

  public static IdleThreads take() {
    return new IdleThreads();
  }

  public void awaitReturn(Duration limit, List<String> violations) {
    if (!Await.until(limit, () -> busy().isEmpty())) {
      for (Thread thread : busy()) {
        violations.add(
            "threads: " + thread + " still runs " + Arrays.toString(thread.getStackTrace()));
      }
    }
  }

  /** Whether no thread of the SDK is running its code. */
  public boolean sdkIsIdle() {
    return busy().stream().noneMatch(thread -> thread.getName().startsWith("realty-sdk-"));
  }

  private List<Thread> busy() {
    return baseline.extra().stream().filter(thread -> !isIdle(thread)).toList();
  }

  private static boolean isIdle(Thread thread) {
    // OkHttp's task runner keeps the name of its last task while it waits for the next one.
    if (thread.getName().startsWith("OkHttp ")
        && Arrays.stream(thread.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("coordinatorWait"))) {
      return true;
    }
    return thread.getName().startsWith("realty-sdk-")
        && Arrays.stream(thread.getStackTrace())
            .noneMatch(frame -> frame.getClassName().startsWith("io.realtysdk."));
  }
}

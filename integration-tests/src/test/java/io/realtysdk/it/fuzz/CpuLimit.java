package io.realtysdk.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Fails an input that costs too much. Processor time, because a busy machine delays the rest. */
final class CpuLimit {

  private static final Duration MOST = Duration.ofSeconds(2);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long before = THREADS.getCurrentThreadCpuTime();

  static CpuLimit start() {
    return new CpuLimit();
  }

  private CpuLimit() {}

  /** Checks the time that this thread has used since the start. */
  void check() {
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).isLessThan(MOST);
  }
}

package io.realtysdk.it.support.threads;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the pauses of this JVM: by how much a thread that sleeps a millisecond at a time wakes
 * late. Time limits in tests are extended by these pauses, which no code could have used; on an
 * idle machine they are almost zero.
 */
public final class PauseMeter {

  public static final String THREAD = "pause-meter";

  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long USUAL = TimeUnit.MILLISECONDS.toNanos(2);
  private static final AtomicLong LOST = new AtomicLong();

  static {
    Thread meter = new Thread(PauseMeter::measure, THREAD);
    meter.setDaemon(true);
    meter.start();
  }

  private PauseMeter() {}

  /** Nanoseconds lost so far; meaningful as a difference of two values. */
  public static long lost() {
    return LOST.get();
  }

  /** The time since a moment, without the pauses since then. */
  public static Duration usedSince(long nanoTime, long lostThen) {
    return Duration.ofNanos(Math.max(0, System.nanoTime() - nanoTime - (lost() - lostThen)));
  }

  private static void measure() {
    while (true) {
      long before = System.nanoTime();
      LockSupport.parkNanos(STEP);
      long late = System.nanoTime() - before - USUAL;
      if (late > 0) {
        LOST.addAndGet(late);
      }
    }
  }
}

package io.realtysdk.it.support.threads;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How much time the machine kept from this JVM: what a thread that only ever wants to wake after a
 * millisecond had to wait longer. Limits of time are the SDK's to keep, so they are extended by
 * what nobody could have used; on a machine that is free this is next to nothing.
 */
public final class PauseMeter {

  public static final String THREAD = "hiccup-meter";

  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long USUAL = TimeUnit.MILLISECONDS.toNanos(2);
  private static final AtomicLong LOST = new AtomicLong();

  static {
    Thread meter = new Thread(PauseMeter::measure, THREAD);
    meter.setDaemon(true);
    meter.start();
  }

  private PauseMeter() {}

  /** Nanoseconds lost so far; of interest is the difference of two moments. */
  public static long lost() {
    return LOST.get();
  }

  /** The time since a moment, without what was lost meanwhile. */
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

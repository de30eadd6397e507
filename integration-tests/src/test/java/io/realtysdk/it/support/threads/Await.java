package io.realtysdk.it.support.threads;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polls for a condition that nothing signals, such as another thread becoming idle. */
public final class Await {

  private static final long STEP = TimeUnit.MICROSECONDS.toNanos(500);

  private Await() {}

  /** Whether the condition came true within the limit. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    long lost = PauseMeter.lost();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > PauseMeter.lost() - lost) {
        return false;
      }
      LockSupport.parkNanos(STEP);
    }
    return true;
  }
}

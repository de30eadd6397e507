package io.realtysdk.core.internal.retry;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Time, chance and waiting, so that tests need none of them. */
public interface Ticker {
  Ticker SYSTEM =
      new Ticker() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public void park(Object blocker, long nanos) {
          LockSupport.parkNanos(blocker, nanos);
        }
      };

  long nanos();

  Instant now();

  /** From 0 to 1. */
  double random();

  /** Waits at most this long; may return early, and does on interrupt or unpark. */
  void park(Object blocker, long nanos);
}

package io.realtysdk.core.internal.retry;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Clock, randomness and waiting, injectable so that no test has to wait. */
public interface EngineClock {
  EngineClock SYSTEM =
      new EngineClock() {
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

  /** Monotonic time, as {@link System#nanoTime()}. */
  long nanos();

  /** Wall-clock time. */
  Instant now();

  /** A random number from 0 to 1. */
  double random();

  /** Waits at most this long; may return early, and does on interrupt or unpark. */
  void park(Object blocker, long nanos);
}

package io.realtysdk.core.internal.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;

/**
 * A timeout that is due before those of the calls, so that they do not wake Okio's timer thread.
 *
 * <p>Okio keeps all timeouts of a JVM in one queue and wakes its thread for each one that becomes
 * the first of the queue. The timeout of a call that runs alone is always the first: two switches
 * of threads per call, a sixth of the processor time of a small one. With this timeout in front of
 * them the thread wakes up once in its period. The last one ends at most two periods after the last
 * call; what it ends is nothing. See decision record 8.
 */
final class EarlierTimeout {
  /** Shorter than the time that nearly all attempts have, and rare beside the calls. */
  static final EarlierTimeout SHARED = new EarlierTimeout(TimeUnit.SECONDS.toNanos(1));

  private final long periodNanos;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean used;

  EarlierTimeout(long periodNanos) {
    this.periodNanos = periodNanos;
  }

  /** To be called before the timeout of a call starts. */
  void use() {
    if (!used) {
      used = true;
    }
    if (!waiting.get() && waiting.compareAndSet(false, true)) {
      start();
    }
  }

  /** Whether there is a timeout in the queue. */
  boolean isWaiting() {
    return waiting.get();
  }

  /** Starts the next one if there were calls meanwhile. */
  void ends() {
    if (used) {
      used = false;
      start();
    } else {
      waiting.set(false);
    }
  }

  private void start() {
    AsyncTimeout timeout =
        new AsyncTimeout() {
          @Override
          protected void timedOut() {
            ends();
          }
        };
    timeout.timeout(periodNanos, TimeUnit.NANOSECONDS);
    timeout.enter();
  }
}

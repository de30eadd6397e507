package io.realtysdk.core.internal.retry;

import io.realtysdk.core.RetryPolicy;
import java.time.Duration;

/** How long a call waits before a retry. */
final class Delays {
  private Delays() {}

  /**
   * The SDK's own backoff, or what the service asked for where that is longer: never sooner than
   * asked, and up to a tenth later, so that many clients do not return at the same moment.
   */
  static long of(RetryQuestion q, RetryPolicy policy) {
    long backoff =
        switch (q.kind().backoff()) {
          case NONE -> 0;
          case NONE_AT_FIRST -> q.sameKindBefore() ? transientDelay(q, policy) : 0;
          case TRANSIENT -> transientDelay(q, policy);
          case THROTTLED -> q.retryAfter() == null ? throttledDelay(q, policy) : 0;
        };
    if (q.retryAfter() == null) {
      return backoff;
    }
    double asked = nanos(q.retryAfter()) * (1 + 0.1 * q.random());
    return Math.max((long) asked, Math.max(backoff, transientDelay(q, policy)));
  }

  private static long transientDelay(RetryQuestion q, RetryPolicy policy) {
    double range = Math.min(nanos(policy.baseDelay()) * factor(q), nanos(policy.maxDelay()));
    return (long) (range * q.random());
  }

  private static long throttledDelay(RetryQuestion q, RetryPolicy policy) {
    double base = nanos(policy.throttleDelay());
    return (long) Math.min(base + base * factor(q) * q.random(), nanos(policy.maxThrottleDelay()));
  }

  private static double factor(RetryQuestion q) {
    return Math.pow(2, q.attempt() - 1);
  }

  private static double nanos(Duration d) {
    return (double) d.toNanos();
  }
}

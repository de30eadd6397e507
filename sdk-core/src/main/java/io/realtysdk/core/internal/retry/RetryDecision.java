package io.realtysdk.core.internal.retry;

import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.operation.Idempotency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether to try again, after how long, and at what price. {@link #decide} is a pure function; the
 * engine does as it says.
 *
 * @param retry whether to
 * @param delayNanos the wait before
 * @param cost tokens of the budget
 * @param why not, in a few words; empty where it is a yes
 */
public record RetryDecision(boolean retry, long delayNanos, int cost, String why) {
  static final int TRANSIENT_COST = 14;
  static final int THROTTLED_COST = 5;

  private static final long SECOND = 1_000_000_000L;

  /**
   * What the decision depends on.
   *
   * @param kind the row of the matrix
   * @param idempotency the column
   * @param attempt the number of the attempt that failed, from 1
   * @param maxAttempts in all
   * @param sameKindBefore whether an earlier attempt of this call failed in the same way
   * @param retryAfter what the service asked for, or null
   * @param totalNanos the call's whole deadline
   * @param leftNanos what is left of it
   * @param tokens what is left in the budget
   * @param random from 0 to 1
   */
  public record Question(
      FailureKind kind,
      Idempotency idempotency,
      int attempt,
      int maxAttempts,
      boolean sameKindBefore,
      @Nullable Duration retryAfter,
      long totalNanos,
      long leftNanos,
      int tokens,
      double random) {}

  public static RetryDecision decide(Question q, RetryPolicy policy) {
    FailureKind.Again again = q.kind.again(q.idempotency);
    if (again == FailureKind.Again.NO) {
      return no("not retryable");
    }
    if (again == FailureKind.Again.ONCE && q.sameKindBefore) {
      return no("failed this way before");
    }
    if (q.attempt >= q.maxAttempts) {
      return no("no attempts left");
    }
    boolean throttled = q.kind.delay() == FailureKind.Delay.THROTTLED;
    if (throttled && q.retryAfter != null && q.retryAfter.compareTo(policy.maxRetryAfter()) > 0) {
      return no("the service asks for a longer wait than maxRetryAfter");
    }
    long delay = delay(q, policy);
    if (!enoughTime(q.leftNanos - delay, q.totalNanos)) {
      return no("not enough time left");
    }
    int cost = throttled ? THROTTLED_COST : TRANSIENT_COST;
    if (q.tokens < cost) {
      return no("retry budget spent");
    }
    return new RetryDecision(true, delay, cost, "");
  }

  /** An attempt with under a second left mostly wastes the server's work. */
  public static boolean enoughTime(long leftNanos, long totalNanos) {
    return leftNanos > 0 && (leftNanos >= SECOND || totalNanos <= SECOND);
  }

  private static long delay(Question q, RetryPolicy policy) {
    return switch (q.kind.delay()) {
      case NONE -> 0;
      case NONE_AT_FIRST -> q.sameKindBefore ? transientDelay(q, policy) : 0;
      case TRANSIENT -> transientDelay(q, policy);
      case THROTTLED -> q.retryAfter == null ? throttledDelay(q, policy) : asAsked(q, policy);
    };
  }

  private static long transientDelay(Question q, RetryPolicy policy) {
    double range = Math.min(nanos(policy.baseDelay()) * factor(q), nanos(policy.maxDelay()));
    return (long) (range * q.random);
  }

  private static long throttledDelay(Question q, RetryPolicy policy) {
    double base = nanos(policy.throttleDelay());
    return (long) Math.min(base + base * factor(q) * q.random, nanos(policy.maxThrottleDelay()));
  }

  /** Never sooner than asked; a little later, so that a crowd does not come back at once. */
  private static long asAsked(Question q, RetryPolicy policy) {
    double asked = q.retryAfter == null ? 0 : nanos(q.retryAfter);
    return Math.max((long) (asked * (1 + 0.1 * q.random)), transientDelay(q, policy));
  }

  private static double factor(Question q) {
    return Math.pow(2, q.attempt - 1);
  }

  private static double nanos(Duration d) {
    return (double) d.toNanos();
  }

  private static RetryDecision no(String why) {
    return new RetryDecision(false, 0, 0, why);
  }
}

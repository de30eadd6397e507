package io.realtysdk.core.internal.retry;

import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.operation.Idempotency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether to make another attempt. {@link #decide} is a pure function; the engine acts on its
 * result.
 */
public sealed interface RetryDecision {

  /**
   * Another attempt.
   *
   * @param delayNanos the wait before it
   * @param cost tokens of the retry budget
   */
  record Retry(long delayNanos, int cost) implements RetryDecision {}

  /**
   * No further attempt.
   *
   * @param reason for {@link io.realtysdk.core.SdkException#notRetriedReason()}
   * @param text the reason for a message; empty where a message does not mention it
   */
  record Stop(NotRetriedReason reason, String text) implements RetryDecision {}

  /** The call is over, or failed in a way that is never retried. */
  Stop NOT_RETRYABLE = new Stop(NotRetriedReason.NOT_RETRYABLE, "");

  /** Too little of the call's timeout is left. */
  Stop TOO_LITTLE_TIME = new Stop(NotRetriedReason.TOO_LITTLE_TIME, "too little time left");

  /** The retry budget is used up. */
  Stop BUDGET_EXHAUSTED = new Stop(NotRetriedReason.BUDGET_EXHAUSTED, "retry budget exhausted");

  /** An attempt with less time than this mostly wastes the server's work. */
  long LEAST_NANOS_FOR_RETRY = 1_000_000_000L;

  int TRANSIENT_COST = 14;
  int THROTTLED_COST = 5;

  /** Decides; where several reasons speak against a retry, the first in the enum's order counts. */
  static RetryDecision decide(RetryQuestion q, RetryPolicy policy) {
    if (q.keyChanged()) {
      return q.leftNanos() > 0 ? new Retry(0, 0) : TOO_LITTLE_TIME;
    }
    Stop forbidden = forbidden(q, policy);
    if (forbidden != null) {
      return forbidden;
    }
    if (q.retryAfter() != null && q.retryAfter().compareTo(policy.maxRetryAfter()) > 0) {
      return new Stop(
          NotRetriedReason.RETRY_AFTER_TOO_LONG,
          "Retry-After "
              + seconds(q.retryAfter())
              + " exceeds maxRetryAfter "
              + seconds(policy.maxRetryAfter()));
    }
    long delay = Delays.of(q, policy);
    boolean atOnce = q.isConnectionManagement();
    if (q.leftNanos() - delay < (atOnce ? 1 : LEAST_NANOS_FOR_RETRY)) {
      return TOO_LITTLE_TIME;
    }
    int cost = cost(q);
    return q.tokens() < cost ? BUDGET_EXHAUSTED : new Retry(delay, cost);
  }

  private static @Nullable Stop forbidden(RetryQuestion q, RetryPolicy policy) {
    FailureKind.Retryable retryable = q.kind().retryable(q.idempotency());
    if (q.kind().isPermanent()) {
      return NOT_RETRYABLE;
    }
    if (retryable == FailureKind.Retryable.NEVER) {
      return q.idempotency() == Idempotency.NOT_IDEMPOTENT
          ? new Stop(NotRetriedReason.NOT_IDEMPOTENT, "the operation is not idempotent")
          : NOT_RETRYABLE;
    }
    boolean disabled = q.maxAttempts() <= 1 || policy.budget() == 0;
    if (disabled) {
      return q.isConnectionManagement()
          ? null
          : new Stop(NotRetriedReason.RETRIES_DISABLED, "retries are disabled");
    }
    if (q.attempt() >= q.maxAttempts()) {
      return new Stop(
          NotRetriedReason.ATTEMPTS_EXHAUSTED, "all " + q.maxAttempts() + " attempts used");
    }
    return retryable == FailureKind.Retryable.ONCE && q.sameKindBefore()
        ? new Stop(
            NotRetriedReason.ATTEMPTS_EXHAUSTED, "a failure of this kind is retried only once")
        : null;
  }

  private static int cost(RetryQuestion q) {
    return q.isConnectionManagement()
        ? 0
        : q.kind().backoff() == FailureKind.Backoff.THROTTLED ? THROTTLED_COST : TRANSIENT_COST;
  }

  private static String seconds(Duration duration) {
    return duration.getNano() == 0
        ? duration.getSeconds() + " s"
        : duration.toMillis() / 1000.0 + " s";
  }
}

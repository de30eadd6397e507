package io.realtysdk.core.internal.retry;

import io.realtysdk.core.internal.operation.Idempotency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the decision about another attempt depends on.
 *
 * @param kind the row of the matrix
 * @param idempotency the column
 * @param attempt the number of the attempt that failed, from 1
 * @param maxAttempts including the first
 * @param sameKindBefore whether an earlier attempt of this call failed in the same way
 * @param keyChanged whether the service rejected the API key and there is another one now
 * @param retryAfter what the service asked for, or null
 * @param leftNanos what is left of the call's timeout
 * @param tokens what is left in the retry budget
 * @param random from 0 to 1
 */
public record RetryQuestion(
    FailureKind kind,
    Idempotency idempotency,
    int attempt,
    int maxAttempts,
    boolean sameKindBefore,
    boolean keyChanged,
    @Nullable Duration retryAfter,
    long leftNanos,
    int tokens,
    double random) {

  /** A dead pooled connection, for the first time: managing connections, not retrying. */
  boolean isConnectionManagement() {
    return kind == FailureKind.STALE_CONNECTION && !sameKindBefore;
  }
}

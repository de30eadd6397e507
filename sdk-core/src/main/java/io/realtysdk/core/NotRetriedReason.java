package io.realtysdk.core;

/**
 * Why a call that failed was not attempted again. Where several reasons hold, the first one in this
 * order is given.
 */
public enum NotRetriedReason {
  /** A failure of this kind is never retried, such as a validation error or a cancelled call. */
  NOT_RETRYABLE,
  /** It would be retried, but repeating this operation could create or send something twice. */
  NOT_IDEMPOTENT,
  /** Retries are switched off, for the client or for this call. */
  RETRIES_DISABLED,
  /** The maximum number of attempts was made, or a failure that is retried once occurred again. */
  ATTEMPTS_EXHAUSTED,
  /** The service asked for a longer wait than {@link RetryPolicy#maxRetryAfter()}. */
  RETRY_AFTER_TOO_LONG,
  /** After the wait, less than one second of the call's timeout would have been left. */
  TOO_LITTLE_TIME,
  /** The client's retry budget is exhausted: too many of its calls fail at the moment. */
  BUDGET_EXHAUSTED
}

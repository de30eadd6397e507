package io.realtysdk.core.internal.retry;

import static io.realtysdk.core.internal.retry.FailureKind.Retryable.ALWAYS;
import static io.realtysdk.core.internal.retry.FailureKind.Retryable.NEVER;
import static io.realtysdk.core.internal.retry.FailureKind.Retryable.ONCE;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.operation.Idempotency;

/**
 * The rows of the retry matrix: what an attempt's failure proves about its request, and for which
 * operations another attempt may follow. The columns are safe, idempotent and not idempotent.
 */
public enum FailureKind {
  CONNECT(FailureReason.CONNECTION_FAILED, Outcome.NOT_SENT, ALWAYS, ALWAYS, ALWAYS),
  UNTRUSTED(FailureReason.CERTIFICATE_REJECTED, Outcome.NOT_SENT, NEVER, NEVER, NEVER),
  PROXY_REFUSED(FailureReason.PROXY_REFUSED, Outcome.NOT_SENT, NEVER, NEVER, NEVER),
  /** The outcome is the one of the wire's events. */
  INTERCEPTOR_FAILED(FailureReason.INTERCEPTOR_FAILED, Outcome.NOT_SENT, NEVER, NEVER, NEVER),
  WRONG_CONNECTION(FailureReason.MISDIRECTED, Outcome.NOT_SENT, ONCE, ONCE, ONCE),
  STALE_CONNECTION(FailureReason.STALE_CONNECTION, Outcome.UNKNOWN, ALWAYS, ALWAYS, NEVER),
  NO_ANSWER(FailureReason.NO_RESPONSE, Outcome.UNKNOWN, ALWAYS, ALWAYS, NEVER),
  MALFORMED(FailureReason.MALFORMED_RESPONSE, Outcome.UNKNOWN, ONCE, ONCE, NEVER),
  BODY_CUT(FailureReason.RESPONSE_TRUNCATED, Outcome.APPLIED, ALWAYS, ONCE, NEVER),
  UNUSABLE(FailureReason.UNUSABLE_RESPONSE, Outcome.APPLIED, NEVER, NEVER, NEVER),
  /** Left over from another call, or out of a cache. */
  WRONG_RECORD(FailureReason.WRONG_RECORD, Outcome.UNKNOWN, ONCE, NEVER, NEVER),
  TOO_LARGE(FailureReason.RESPONSE_TOO_LARGE, Outcome.APPLIED, NEVER, NEVER, NEVER),
  SERVER_FAILED(FailureReason.SERVER_ERROR, Outcome.UNKNOWN, ALWAYS, ALWAYS, NEVER),
  UNAVAILABLE(FailureReason.SERVICE_UNAVAILABLE, Outcome.UNKNOWN, ALWAYS, ALWAYS, NEVER),
  THROTTLED(FailureReason.RATE_LIMITED, Outcome.REJECTED, ALWAYS, ALWAYS, ALWAYS),
  QUOTA_EXHAUSTED(FailureReason.QUOTA_EXHAUSTED, Outcome.REJECTED, NEVER, NEVER, NEVER),
  /** Rejected for a read; see {@link #outcome(Idempotency)}. */
  REDIRECTED(FailureReason.REDIRECTED, Outcome.UNKNOWN, NEVER, NEVER, NEVER),
  REFUSED(FailureReason.REQUEST_REJECTED, Outcome.REJECTED, NEVER, NEVER, NEVER),
  SERVER_REFUSED(FailureReason.UNSUPPORTED, Outcome.UNKNOWN, NEVER, NEVER, NEVER);

  /** How often a failure of a kind may be retried within one call. */
  enum Retryable {
    ALWAYS,
    ONCE,
    NEVER
  }

  /** How long to wait before the retry. */
  enum Backoff {
    NONE,
    NONE_AT_FIRST,
    TRANSIENT,
    THROTTLED
  }

  private final FailureReason reason;
  private final Outcome outcome;
  private final Retryable safe;
  private final Retryable idempotent;
  private final Retryable notIdempotent;

  FailureKind(
      FailureReason reason,
      Outcome outcome,
      Retryable safe,
      Retryable idempotent,
      Retryable notIdempotent) {
    this.reason = reason;
    this.outcome = outcome;
    this.safe = safe;
    this.idempotent = idempotent;
    this.notIdempotent = notIdempotent;
  }

  /** The row for a complete response that is not success. */
  public static FailureKind ofStatus(int status, boolean quotaExhausted) {
    return switch (status) {
      case 421, 425 -> WRONG_CONNECTION;
      case 429 -> quotaExhausted ? QUOTA_EXHAUSTED : THROTTLED;
      case 408, 500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527 -> SERVER_FAILED;
      case 503 -> UNAVAILABLE;
      default ->
          status >= 400 && status <= 499
              ? REFUSED
              : status >= 300 && status <= 399 ? REDIRECTED : SERVER_REFUSED;
    };
  }

  /** The same failure in the vocabulary of the public API. */
  public FailureReason reason() {
    return reason;
  }

  /** What the failure proves about a request that changes something. */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * What the failure proves about the request of an operation: a service that redirects a read did
   * nothing, but one that redirects a write has usually done it; the wrong record in answer to a
   * read leaves nothing unknown.
   */
  public Outcome outcome(Idempotency idempotency) {
    if (idempotency != Idempotency.SAFE) {
      return outcome;
    }
    return this == REDIRECTED ? Outcome.REJECTED : this == WRONG_RECORD ? Outcome.APPLIED : outcome;
  }

  /** Whether the next attempt must not use a pooled connection. */
  public boolean needsNewConnection() {
    return this == WRONG_CONNECTION || this == STALE_CONNECTION || this == WRONG_RECORD;
  }

  Retryable retryable(Idempotency idempotency) {
    return switch (idempotency) {
      case SAFE -> safe;
      case IDEMPOTENT -> idempotent;
      case NOT_IDEMPOTENT -> notIdempotent;
    };
  }

  /** Whether failures of this kind are never retried, whatever the operation. */
  boolean isPermanent() {
    return safe == NEVER;
  }

  Backoff backoff() {
    return switch (this) {
      case WRONG_CONNECTION, WRONG_RECORD -> Backoff.NONE;
      case STALE_CONNECTION -> Backoff.NONE_AT_FIRST;
      case UNAVAILABLE, THROTTLED, QUOTA_EXHAUSTED -> Backoff.THROTTLED;
      default -> Backoff.TRANSIENT;
    };
  }
}

package io.realtysdk.core.internal.retry;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.operation.Idempotency;

/** The rows of the retry matrix: what went wrong, what that proves, and who may try again. */
public enum FailureKind {
  /** Name look-up, refused, connect timeout, handshake cut. */
  CONNECT(Outcome.NOT_SENT, Again.YES, Again.YES, Again.YES, Delay.TRANSIENT),
  /** A certificate or host name that cannot be trusted. */
  UNTRUSTED(Outcome.NOT_SENT, Again.NO, Again.NO, Again.NO, Delay.TRANSIENT),
  /** 421, 425: not this connection, not so early. */
  WRONG_CONNECTION(Outcome.NOT_SENT, Again.ONCE, Again.ONCE, Again.ONCE, Delay.NONE),
  /** A kept connection that the server had closed. */
  STALE_CONNECTION(Outcome.UNKNOWN, Again.YES, Again.YES, Again.NO, Delay.NONE_AT_FIRST),
  /** Sent, and then a reset, an end or a timeout instead of an answer. */
  NO_ANSWER(Outcome.UNKNOWN, Again.YES, Again.YES, Again.NO, Delay.TRANSIENT),
  /** Something that is not HTTP. */
  MALFORMED(Outcome.UNKNOWN, Again.ONCE, Again.ONCE, Again.NO, Delay.TRANSIENT),
  /** 2xx, but the body broke off. */
  BODY_CUT(Outcome.APPLIED, Again.YES, Again.ONCE, Again.NO, Delay.TRANSIENT),
  /** 2xx with a whole body that is not as documented. */
  UNUSABLE(Outcome.APPLIED, Again.NO, Again.NO, Again.NO, Delay.TRANSIENT),
  /** 2xx with a body over a limit. */
  TOO_LARGE(Outcome.APPLIED, Again.NO, Again.NO, Again.NO, Delay.TRANSIENT),
  /** 408, 500, 502, 504, 520–527. */
  SERVER_FAILED(Outcome.UNKNOWN, Again.YES, Again.YES, Again.NO, Delay.TRANSIENT),
  /** 503. */
  UNAVAILABLE(Outcome.UNKNOWN, Again.YES, Again.YES, Again.NO, Delay.THROTTLED),
  /** 429. */
  THROTTLED(Outcome.REJECTED, Again.YES, Again.YES, Again.YES, Delay.THROTTLED),
  /** 429 for a quota that no wait within a call refills. */
  QUOTA_EXHAUSTED(Outcome.REJECTED, Again.NO, Again.NO, Again.NO, Delay.THROTTLED),
  /** 3xx and 4xx otherwise. */
  REFUSED(Outcome.REJECTED, Again.NO, Again.NO, Again.NO, Delay.TRANSIENT),
  /** 5xx that no repetition cures, and codes outside 100 to 599. */
  SERVER_REFUSED(Outcome.UNKNOWN, Again.NO, Again.NO, Again.NO, Delay.TRANSIENT);

  /** How often. */
  enum Again {
    YES,
    ONCE,
    NO
  }

  /** How long to wait first. */
  enum Delay {
    NONE,
    NONE_AT_FIRST,
    TRANSIENT,
    THROTTLED
  }

  private final Outcome outcome;
  private final Again safe;
  private final Again idempotent;
  private final Again notIdempotent;
  private final Delay delay;

  FailureKind(Outcome outcome, Again safe, Again idempotent, Again notIdempotent, Delay delay) {
    this.outcome = outcome;
    this.safe = safe;
    this.idempotent = idempotent;
    this.notIdempotent = notIdempotent;
    this.delay = delay;
  }

  /** The row for a complete answer that is not success. */
  public static FailureKind ofStatus(int status, boolean quotaExhausted) {
    return switch (status) {
      case 421, 425 -> WRONG_CONNECTION;
      case 429 -> quotaExhausted ? QUOTA_EXHAUSTED : THROTTLED;
      case 408, 500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527 -> SERVER_FAILED;
      case 503 -> UNAVAILABLE;
      default -> status >= 300 && status <= 499 ? REFUSED : SERVER_REFUSED;
    };
  }

  public Outcome outcome() {
    return outcome;
  }

  Again again(Idempotency idempotency) {
    return switch (idempotency) {
      case SAFE -> safe;
      case IDEMPOTENT -> idempotent;
      case NOT_IDEMPOTENT -> notIdempotent;
    };
  }

  Delay delay() {
    return delay;
  }
}

package io.realtysdk.core.internal.error;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.retry.FailureKind;
import org.jspecify.annotations.Nullable;

/** Why an attempt failed, or why the call ended without a further one. */
public sealed interface Failure {

  /** The delivery state of the request of this attempt. */
  Outcome outcome();

  /** The HTTP status, or 0. */
  int status();

  /** What went wrong, in the vocabulary of the public API. */
  FailureReason failureReason();

  /** A short description that may be logged. */
  String reason();

  /** The underlying failure without secrets, or null. */
  @Nullable Throwable cause();

  /**
   * An attempt that failed. Its kind is a row of the retry matrix, which decides whether another
   * attempt may follow.
   *
   * @param typedAs the status that decides the class of the exception; differs from the HTTP status
   *     only where a service reports an error under 2xx
   * @param details what the service said, where it answered with an error
   * @param answer the head of that response
   * @param unread what is known of a successful response that could not be used, or null
   */
  record OfAttempt(
      FailureKind kind,
      Outcome outcome,
      int status,
      int typedAs,
      String reason,
      @Nullable Throwable cause,
      @Nullable ErrorDetails details,
      @Nullable Answer answer,
      @Nullable UnreadResponse unread)
      implements Failure {

    public OfAttempt(
        FailureKind kind,
        Outcome outcome,
        int status,
        int typedAs,
        String reason,
        @Nullable Throwable cause,
        @Nullable ErrorDetails details,
        @Nullable Answer answer) {
      this(kind, outcome, status, typedAs, reason, cause, details, answer, null);
    }

    @Override
    public FailureReason failureReason() {
      return kind.reason();
    }

    /** The same failure of a request with another outcome. */
    public OfAttempt withOutcome(Outcome other) {
      return new OfAttempt(kind, other, status, typedAs, reason, cause, details, answer, unread);
    }

    /** The same failure with what is known of the response. */
    public OfAttempt with(UnreadResponse response) {
      return new OfAttempt(
          kind, outcome, status, typedAs, reason, cause, details, answer, response);
    }
  }

  /** A call that is over for a reason on this side; no attempt follows. */
  record Ended(Why why, Outcome outcome, int status, String reason, @Nullable Throwable cause)
      implements Failure {

    /** The reasons. */
    public enum Why {
      CANCELLED(FailureReason.CANCELLED),
      INTERRUPTED(FailureReason.INTERRUPTED),
      CLOSED(FailureReason.CLIENT_CLOSED),
      DEADLINE(FailureReason.DEADLINE_EXCEEDED),
      /** There is no usable API key. */
      NO_KEY(FailureReason.KEY_UNAVAILABLE),
      /** The caller's executor did not accept the call. */
      EXECUTOR_REJECTED(FailureReason.EXECUTOR_REJECTED),
      /** An error inside the libraries, such as classes that do not fit together. */
      INTERNAL_ERROR(FailureReason.INTERNAL_ERROR);

      private final FailureReason reason;

      Why(FailureReason reason) {
        this.reason = reason;
      }
    }

    @Override
    public FailureReason failureReason() {
      return why.reason;
    }
  }

  static OfAttempt of(FailureKind kind, int status, String reason, @Nullable Throwable cause) {
    return new OfAttempt(kind, kind.outcome(), status, status, reason, cause, null, null);
  }

  static Ended notSent(Ended.Why why, String reason, @Nullable Throwable cause) {
    return new Ended(why, Outcome.NOT_SENT, 0, reason, cause);
  }
}

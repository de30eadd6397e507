package io.realtysdk.core.internal.call;

import io.realtysdk.core.ErrorDetails;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.retry.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed.
 *
 * @param kind the row of the retry matrix, or null where the call is over for a reason of its own
 * @param ended that reason, or null
 * @param outcome what became of the attempt's request
 * @param status the HTTP status, or 0
 * @param typedAs the status that decides the exception's class
 * @param reason a few words that may stand in a log
 * @param cause the failure below, made safe, or null
 * @param details what the service said, where it answered with an error
 * @param answer the head of that answer
 */
record Failure(
    @Nullable FailureKind kind,
    @Nullable Ended ended,
    Outcome outcome,
    int status,
    int typedAs,
    String reason,
    @Nullable Throwable cause,
    @Nullable ErrorDetails details,
    @Nullable Answer answer) {

  /** Reasons of this side's own, after which nothing is tried again. */
  enum Ended {
    CANCELLED,
    INTERRUPTED,
    CLOSED,
    DEADLINE,
    /** No usable key, so nothing to send it with. */
    NO_KEY,
    /** Classes that do not fit together, and the like: trying again cannot help. */
    BROKEN
  }

  static Failure of(FailureKind kind, int status, String reason, @Nullable Throwable cause) {
    return new Failure(kind, null, kind.outcome(), status, status, reason, cause, null, null);
  }

  static Failure of(
      Ended ended, Outcome outcome, int status, String reason, @Nullable Throwable cause) {
    return new Failure(null, ended, outcome, status, status, reason, cause, null, null);
  }
}

package io.realtysdk.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt or of a call. It holds no personal data: no path, no body, no key.
 *
 * @param kind an attempt, or the whole call
 * @param provider such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param attempt the attempt's number from 1; 0 for a call
 * @param attempts how many attempts the call has made so far; for a call, all of them
 * @param status the HTTP status, or 0 when no response arrived
 * @param outcome the delivery state of a failed request, or null on success
 * @param failure what went wrong, or null on success
 * @param elapsed of the attempt, or of the call with queueing and waits
 */
public record CallEvent(
    Kind kind,
    String provider,
    String operation,
    int attempt,
    int attempts,
    int status,
    @Nullable Outcome outcome,
    @Nullable FailureReason failure,
    Duration elapsed) {

  /** What an event is about. */
  public enum Kind {
    /** One attempt at sending the request. */
    ATTEMPT,
    /** The call as its caller sees it. */
    CALL
  }

  /** Returns whether it succeeded. */
  public boolean isSuccess() {
    return failure == null;
  }
}

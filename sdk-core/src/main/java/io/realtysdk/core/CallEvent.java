package io.realtysdk.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CallListener} learns. It holds no personal data: no path, no body, no key.
 *
 * @param kind an attempt, or the whole call
 * @param provider such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param attempt the attempt's number from 1; for a call, how many there were
 * @param status the HTTP status, or 0 when no answer arrived
 * @param outcome what became of a failed request, or null on success
 * @param failure the simple name of the failure, or null on success
 * @param elapsed of the attempt, or of the call with queueing and waits
 */
public record CallEvent(
    Kind kind,
    String provider,
    String operation,
    int attempt,
    int status,
    @Nullable Outcome outcome,
    @Nullable String failure,
    Duration elapsed) {

  /** What an event is about. */
  public enum Kind {
    /** One try at sending the request. */
    ATTEMPT,
    /** The call as its caller sees it. */
    CALL
  }

  /** Whether it went well. */
  public boolean isSuccess() {
    return failure == null;
  }
}

package io.realtysdk.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One failed try at sending a request.
 *
 * @param number counted from 1
 * @param outcome what became of this try
 * @param status the HTTP status, or 0 when no complete status line arrived
 * @param reason a few words without data of persons, such as {@code "HTTP 503"} or {@code
 *     "connection lost after the request was sent"}
 * @param cause the failure below, or null when the service answered
 * @param elapsed from the start of this try to its end
 * @param waited how long the SDK waited before the next try; zero when there was none
 */
public record Attempt(
    int number,
    Outcome outcome,
    int status,
    String reason,
    @Nullable Throwable cause,
    Duration elapsed,
    Duration waited) {

  @Override
  public String toString() {
    return "Attempt[" + number + ", " + outcome + ", " + reason + ", waited " + waited + "]";
  }
}

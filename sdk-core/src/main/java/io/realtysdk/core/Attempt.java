package io.realtysdk.core;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One failed attempt at sending a request.
 *
 * @param number counted from 1
 * @param outcome the delivery state of this attempt's request
 * @param status the HTTP status, or 0 when no complete status line arrived
 * @param reason a short description without personal data, such as {@code "HTTP 503"} or {@code
 *     "connection lost after the request was sent"}
 * @param cause the underlying failure, or null when the service answered
 * @param elapsed attempt duration
 * @param waited how long the SDK waited before the next attempt; zero when there was none
 */
public record Attempt(
    int number,
    Outcome outcome,
    int status,
    String reason,
    @Nullable Throwable cause,
    Duration elapsed,
    Duration waited)
    implements Serializable {

  @Override
  public String toString() {
    return "Attempt[" + number + ", " + outcome + ", " + reason + ", waited " + waited + "]";
  }
}

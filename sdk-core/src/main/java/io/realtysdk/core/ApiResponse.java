package io.realtysdk.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decoded response with its HTTP metadata: status, headers, attempts.
 *
 * @param <T> the type of the decoded body
 */
public final class ApiResponse<T extends @Nullable Object> {
  private final T body;
  private final int status;
  private final Map<String, List<String>> headers;
  private final @Nullable String requestId;
  private final @Nullable RateLimit rateLimit;
  private final int attempts;
  private final Duration elapsed;

  /** Created by the SDK and, in tests, by the factories of its testkit. */
  ApiResponse(
      T body,
      int status,
      Map<String, List<String>> headers,
      @Nullable String requestId,
      @Nullable RateLimit rateLimit,
      int attempts,
      Duration elapsed) {
    this.body = body;
    this.status = status;
    this.headers = headers;
    this.requestId = requestId;
    this.rateLimit = rateLimit;
    this.attempts = attempts;
    this.elapsed = elapsed;
  }

  /** Returns the decoded body; null only for operations that return no body. */
  public T body() {
    return body;
  }

  /**
   * Returns the HTTP status: 200 to 299, or 404 for a delete whose retry found the resource already
   * deleted.
   */
  public int status() {
    return status;
  }

  /** Returns the number of attempts, at least 1. */
  public int attempts() {
    return attempts;
  }

  /** Returns the duration of the call, queueing and waits included. */
  public Duration elapsed() {
    return elapsed;
  }

  /** Returns the service's request id, or null if it sent none. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** Returns the rate limit reported by the service. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(rateLimit);
  }

  /** Returns the first value of a response header, or null. Names are case-insensitive. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Returns all response headers, by lower-case name. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns status and attempts only. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", attempts " + attempts + "]";
  }
}

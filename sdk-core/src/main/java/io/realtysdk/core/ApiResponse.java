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

  /** The decoded value; null only for operations that answer with nothing. */
  public T body() {
    return body;
  }

  /** The HTTP status: 200 to 299, or 404 for a delete that found its own work done. */
  public int status() {
    return status;
  }

  /** How many attempts it took, at least 1. */
  public int attempts() {
    return attempts;
  }

  /** From entry to answer, queueing and waits included. */
  public Duration elapsed() {
    return elapsed;
  }

  /** The service's identifier of this exchange, or null where it sends none. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** The quota the service reported. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(rateLimit);
  }

  /** The first value of a response header in any case, or null. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** All response headers, by lower-case name. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Status and attempts only. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", attempts " + attempts + "]";
  }
}

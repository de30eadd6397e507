package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service returned a non-success status. The subclass follows from the status, whatever the
 * body holds; a status without a class of its own (402, 405, 3xx ...) is this class itself.
 */
public class ApiException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String code;
  private final @Nullable String requestId;
  private final @Nullable Duration retryAfter;
  private final @Nullable RateLimit rateLimit;

  @SuppressWarnings("serial") // always an immutable map of the JDK
  private final Map<String, String> headers;

  // Personal data does not travel between processes by accident.
  private final transient @Nullable String serverMessage;
  private final transient @Nullable List<FieldError> fieldErrors;
  private final transient @Nullable String body;

  ApiException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, null);
    this.status = details.status();
    this.code = details.code();
    this.requestId = details.requestId();
    this.retryAfter = details.retryAfter();
    this.rateLimit = details.rateLimit();
    this.headers = details.headers();
    this.serverMessage = details.message();
    this.fieldErrors = details.fieldErrors();
    this.body = details.body();
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the service's error code, such as {@code "VALIDATION_ERROR"}, or null. */
  public @Nullable String code() {
    return code;
  }

  /** Returns the service's identifier of this exchange, for its support desk, or null. */
  public @Nullable String requestId() {
    return requestId;
  }

  /**
   * Returns the service's error message, at most 512 characters without control characters, or
   * null. It may hold personal data; {@link #getMessage()} does not contain it. Null after
   * deserialization.
   */
  public @Nullable String serverMessage() {
    return serverMessage;
  }

  /**
   * Returns the errors of single fields; empty where the service named none, and after
   * deserialization.
   */
  public List<FieldError> fieldErrors() {
    return fieldErrors == null ? List.of() : fieldErrors;
  }

  /**
   * Returns how long the service asked to wait before another attempt; empty if it did not, or if
   * it said zero or a date in the past.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Returns the rate limit reported by the service with this response. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(rateLimit);
  }

  /**
   * Returns a response header, or null if it is absent or not on the allow-list: content type and
   * length, date, allow, retry-after, www-authenticate, location (without its query), request ids
   * and rate limits.
   */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns all response headers on the allow-list, by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * Returns the response body as text, at most {@link HttpSettings#maxErrorBytes()}. It may hold
   * personal data: do not log it. Empty after deserialization.
   */
  public String body() {
    return body == null ? "" : body;
  }
}

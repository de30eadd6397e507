package io.realtysdk.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, and the answer was no. The subclass follows from the status, whatever the
 * body holds; a status without a class of its own (402, 405, 3xx ...) is this class itself.
 */
public class ApiException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorDetails details;

  /** For the library, and for tests of code that handles it. */
  public ApiException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, cause);
    this.details = details;
  }

  /** The HTTP status. */
  public int status() {
    return details.status();
  }

  /** The service's own code, such as {@code "VALIDATION_ERROR"}, or null where it sends none. */
  public @Nullable String code() {
    return details.code();
  }

  /** The service's identifier of this exchange, for its support desk, or null. */
  public @Nullable String requestId() {
    return details.requestId();
  }

  /**
   * The service's own words, at most 512 characters without control characters, or null. They may
   * repeat what was sent; {@link #getMessage()} does not.
   */
  public @Nullable String serverMessage() {
    return details.message();
  }

  /** What is wrong with single fields; empty where the service named none. */
  public List<FieldError> fieldErrors() {
    return details.fieldErrors();
  }

  /** How long the service asked to wait before another try. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details.retryAfter());
  }

  /** The quota the service reported with this answer. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(details.rateLimit());
  }

  /**
   * A response header, or null if it is absent or not on the allow-list (content type and length,
   * date, allow, retry-after, request ids, rate limits).
   */
  public @Nullable String header(String name) {
    return details.headers().get(name.toLowerCase(Locale.ROOT));
  }

  /** All response headers on the allow-list, by lower-case name. */
  public Map<String, String> headers() {
    return details.headers();
  }

  /**
   * The body as text, at most {@link HttpSettings#maxErrorBytes()}. It may hold data of persons:
   * think before logging it.
   */
  public String body() {
    return details.body();
  }
}

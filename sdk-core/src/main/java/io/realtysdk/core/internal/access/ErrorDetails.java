package io.realtysdk.core.internal.access;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service said in a response that was not success.
 *
 * @param status the HTTP status
 * @param code the service's error code, or null
 * @param requestId the service's identifier of the exchange, or null
 * @param message the service's error message, at most 512 characters, or null; may repeat what was
 *     sent
 * @param fieldErrors errors of single fields; empty if none were named
 * @param retryAfter how long the service asks to wait, or null
 * @param rateLimit the rate limit reported by the service, or null
 * @param headers response headers on the allow-list, by lower-case name
 * @param body the body as text, cut at {@code maxErrorBytes}; may hold personal data
 */
public record ErrorDetails(
    int status,
    @Nullable String code,
    @Nullable String requestId,
    @Nullable String message,
    List<FieldError> fieldErrors,
    @Nullable Duration retryAfter,
    @Nullable RateLimit rateLimit,
    Map<String, String> headers,
    String body) {

  /** Copies the collections. */
  public ErrorDetails {
    fieldErrors = List.copyOf(fieldErrors);
    headers = Map.copyOf(headers);
  }

  /** A status and nothing else. */
  public static ErrorDetails of(int status) {
    return new ErrorDetails(status, null, null, null, List.of(), null, null, Map.of(), "");
  }

  /** Status, code and request id only. */
  @Override
  public String toString() {
    return "ErrorDetails[" + status + ", " + code + ", " + requestId + "]";
  }
}

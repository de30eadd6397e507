package io.realtysdk.core.internal.operation;

import io.realtysdk.core.FieldError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect reads out of an error body.
 *
 * @param status the status that the error stands for; differs from the HTTP status only where a
 *     service reports an error under 2xx
 * @param code the service's code, or null
 * @param message the service's error message, or null
 * @param requestId the service's identifier of the exchange, or null
 * @param fieldErrors errors of single fields
 * @param retryAfter how long to wait as the body says, or null
 * @param quotaExhausted whether waiting within a call's deadline cannot help
 */
public record Problem(
    int status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String requestId,
    List<FieldError> fieldErrors,
    @Nullable Duration retryAfter,
    boolean quotaExhausted) {

  /** Nothing but the status. */
  public static Problem of(int status) {
    return of(status, null);
  }

  /** A status and the service's error message. */
  public static Problem of(int status, @Nullable String message) {
    return of(status, message, List.of());
  }

  /** A status, the service's error message, and errors of single fields. */
  public static Problem of(int status, @Nullable String message, List<FieldError> fieldErrors) {
    return new Problem(status, null, message, null, fieldErrors, null, false);
  }
}

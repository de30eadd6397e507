package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with success, but not with what is documented for the operation: not JSON,
 * HTML, a missing or mistyped field. The message names the place, never the value.
 */
public class ResponseFormatException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable String body;

  ResponseFormatException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
    this.body = context.responseBody();
  }

  /**
   * Returns the body of a response to a write as text, as far as it was read and at most {@link
   * HttpSettings#maxErrorBytes()}; empty for reads and after serialization. It may hold personal
   * data; do not log it.
   */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }
}

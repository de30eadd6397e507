package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service reported success, but the response body could not be decoded: not JSON, an HTML page,
 * or without a usable identifier or envelope. The message contains the JSON path, never the value.
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

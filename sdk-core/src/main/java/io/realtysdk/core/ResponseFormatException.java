package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with success, but not with what is documented for the operation: not JSON,
 * HTML, a missing or mistyped field. The message names the place, never the value.
 */
public class ResponseFormatException extends SdkException {
  private static final long serialVersionUID = 1L;

  ResponseFormatException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * The service reported success, but the response body could not be decoded: not JSON, an HTML page,
 * or without a usable identifier or envelope. The message contains the JSON path, never the value.
 */
public class ResponseFormatException extends SdkException {
  private static final long serialVersionUID = 1L;

  ResponseFormatException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

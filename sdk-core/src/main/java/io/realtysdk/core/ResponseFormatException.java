package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * The service answered with success, but not with what is documented for the operation: not JSON,
 * HTML, a missing or mistyped field. The message names the place, never the value.
 */
public class ResponseFormatException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ResponseFormatException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

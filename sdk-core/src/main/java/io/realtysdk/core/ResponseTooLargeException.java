package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** An answer passed a limit on size, depth or length; reading stopped there. */
public class ResponseTooLargeException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ResponseTooLargeException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

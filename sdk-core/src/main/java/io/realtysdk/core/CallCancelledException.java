package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * The call was given up from this side: its future was cancelled, its thread interrupted (the flag
 * is set again), or its client closed.
 */
public class CallCancelledException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public CallCancelledException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

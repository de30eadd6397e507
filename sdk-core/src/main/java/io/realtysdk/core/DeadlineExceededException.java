package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** The time allowed for the whole call, queueing and waits included, ran out. */
public class DeadlineExceededException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public DeadlineExceededException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

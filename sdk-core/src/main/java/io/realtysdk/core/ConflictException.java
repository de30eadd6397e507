package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 409: the request contradicts what the service holds, such as an e-mail in use. */
public class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ConflictException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 400 or 422: the service refused the request as sent; see {@link #fieldErrors()}. */
public class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ValidationException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

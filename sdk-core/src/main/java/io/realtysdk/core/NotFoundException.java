package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 404 or 410: there is no such record, or no such path. */
public class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public NotFoundException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

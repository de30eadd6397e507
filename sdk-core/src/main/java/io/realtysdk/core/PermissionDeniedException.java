package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 403: the key is good but may not do this. */
public class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public PermissionDeniedException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

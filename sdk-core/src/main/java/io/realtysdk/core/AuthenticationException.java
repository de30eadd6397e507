package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 401: the key is missing, wrong, expired or revoked. */
public class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public AuthenticationException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

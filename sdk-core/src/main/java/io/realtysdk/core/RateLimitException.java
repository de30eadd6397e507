package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 429: too many requests; {@link #retryAfter()} says when to come back, if the service did. */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public RateLimitException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

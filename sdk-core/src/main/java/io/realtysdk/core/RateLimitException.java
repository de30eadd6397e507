package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 429: too many requests; {@link #retryAfter()} says when to retry, if the service did. */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

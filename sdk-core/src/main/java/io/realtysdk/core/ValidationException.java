package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 400 or 422: the service refused the request as sent; see {@link #fieldErrors()}. */
public class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  ValidationException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

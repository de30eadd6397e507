package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 409: the request conflicts with the current state, such as an e-mail in use. */
public class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

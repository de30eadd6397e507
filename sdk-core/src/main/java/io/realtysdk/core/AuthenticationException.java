package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 401: the key is missing, wrong, expired or revoked. */
public class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

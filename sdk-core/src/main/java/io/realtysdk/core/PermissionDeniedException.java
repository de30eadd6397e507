package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 403: the credentials lack permission. */
public class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

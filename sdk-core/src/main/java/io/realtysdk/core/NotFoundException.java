package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 404 or 410: there is no such record, or no such path. */
public class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

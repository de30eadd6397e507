package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;

/** 5xx: the service failed; whether it acted is unknown. */
public class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(String message, FailureContext context, ErrorDetails details) {
    super(message, context, details);
  }
}

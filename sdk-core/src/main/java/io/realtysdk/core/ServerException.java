package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/** 5xx: the service failed; whether it acted is unknown. */
public class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ServerException(
      String message, CallSummary summary, ErrorDetails details, @Nullable Throwable cause) {
    super(message, summary, details, cause);
  }
}

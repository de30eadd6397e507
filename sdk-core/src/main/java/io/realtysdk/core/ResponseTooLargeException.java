package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/** The response exceeded a configured size limit, depth or length; reading stopped there. */
public class ResponseTooLargeException extends SdkException {
  private static final long serialVersionUID = 1L;

  ResponseTooLargeException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

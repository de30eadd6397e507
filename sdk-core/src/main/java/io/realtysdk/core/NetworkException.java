package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * Transport failure: DNS lookup, connection, TLS, or a connection lost on the way. {@link
 * #outcome()} says whether the request was sent.
 */
public class NetworkException extends SdkException {
  private static final long serialVersionUID = 1L;

  NetworkException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

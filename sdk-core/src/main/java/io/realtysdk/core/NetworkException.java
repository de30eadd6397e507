package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * The exchange broke: name look-up, connection, TLS, or a connection lost on the way. {@link
 * #outcome()} says whether the request had left.
 */
public class NetworkException extends SdkException {
  private static final long serialVersionUID = 1L;

  NetworkException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

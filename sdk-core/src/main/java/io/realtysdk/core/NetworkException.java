package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * The exchange broke: name look-up, connection, TLS, or a connection lost on the way. {@link
 * #outcome()} says whether the request had left.
 */
public class NetworkException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public NetworkException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

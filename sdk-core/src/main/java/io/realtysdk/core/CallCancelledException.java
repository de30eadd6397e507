package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * The call was cancelled by the client: its future was cancelled, its thread interrupted (the flag
 * is set again), or its client closed.
 */
public class CallCancelledException extends SdkException {
  private static final long serialVersionUID = 1L;

  CallCancelledException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

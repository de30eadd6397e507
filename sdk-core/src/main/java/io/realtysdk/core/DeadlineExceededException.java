package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/** The overall call timeout, queueing and waits included, ran out. */
public class DeadlineExceededException extends SdkException {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

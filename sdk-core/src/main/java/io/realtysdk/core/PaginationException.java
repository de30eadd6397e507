package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * Pagination was aborted: a next link that leads to another origin, a page that repeats, or more
 * pages or items than the settings allow. Items already returned are valid.
 */
public class PaginationException extends SdkException {
  private static final long serialVersionUID = 1L;

  PaginationException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}

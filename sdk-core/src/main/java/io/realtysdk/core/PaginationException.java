package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * An iteration over pages cannot go on safely: a next link that leads to another origin, a page
 * that repeats, or more pages or items than the settings allow. Items already delivered are good.
 */
public class PaginationException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public PaginationException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}

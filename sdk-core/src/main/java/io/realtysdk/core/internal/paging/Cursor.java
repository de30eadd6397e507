package io.realtysdk.core.internal.paging;

import io.realtysdk.core.PageCursor;
import java.util.Iterator;

/**
 * An iteration and how it is ended.
 *
 * @param iterator of items or of pages
 * @param end cancels what is in flight
 */
record Cursor<T>(Iterator<T> iterator, Runnable end) implements PageCursor<T> {
  @Override
  public void close() {
    end.run();
  }

  @Override
  public String toString() {
    return "PageCursor";
  }
}

package io.realtysdk.core;

import java.util.Iterator;

/**
 * One iteration over a list, which can be closed: whatever was requested ahead and not yet read is
 * cancelled then, and nothing more is sent. Not for several threads.
 *
 * @param <T> the items
 */
public interface PageCursor<T> extends Iterable<T>, AutoCloseable {

  /**
   * Returns the one iterator of this cursor, so that a second for-loop goes on where the first was
   * left. After {@link #close()} it has no next item.
   */
  @Override
  Iterator<T> iterator();

  /** Cancels the pages in flight and ends the iteration. May be called again. */
  @Override
  void close();
}

package io.realtysdk.core.internal.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One iteration over the items of a list; a page is requested when an item of it is asked for. */
final class ItemIterator<T> implements Iterator<T> {
  private final PageIterator<T> pages;
  private Iterator<T> current = Collections.emptyIterator();

  ItemIterator(PageIterator<T> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && pages.hasNext()) {
      current = pages.next().iterator();
    }
    return current.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  /** Cancels what is in flight; there is no next item then. */
  void close() {
    current = Collections.emptyIterator();
    pages.close();
  }
}

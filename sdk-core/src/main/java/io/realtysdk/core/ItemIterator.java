package io.realtysdk.core;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Flattens pages into items, skipping empty ones. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<Page<T>> pages;
  private Iterator<T> current = java.util.Collections.emptyIterator();

  ItemIterator(Iterator<Page<T>> pages) {
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
}

package io.realtysdk.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A list that no request fetches, for tests of code that reads lists. */
record FixedPages<T>(Page<T> page) implements Pages<T> {
  @Override
  public Pages<T> prefetch(int pages) {
    Settings.between("prefetch", pages, 1, 64);
    return this;
  }

  @Override
  public Pages<T> with(RequestOptions perPage) {
    Objects.requireNonNull(perPage, "options");
    return this;
  }

  @Override
  public Pages<T> resumeAt(String token) {
    throw new IllegalArgumentException("resume token: this list was made by Pages.of, not fetched");
  }

  @Override
  public Iterable<Page<T>> byPage() {
    return List.of(page);
  }

  @Override
  public Stream<T> stream() {
    return page.items().stream();
  }

  @Override
  public PageCursor<T> open() {
    return new Cursor<>(page.iterator());
  }

  @Override
  public PageCursor<Page<T>> openByPage() {
    return new Cursor<>(byPage().iterator());
  }

  @Override
  public Iterator<T> iterator() {
    return page.iterator();
  }

  /** The size only: the items may be personal data. */
  @Override
  public String toString() {
    return "Pages[" + page.items().size() + " items]";
  }

  private static final class Cursor<T> implements PageCursor<T> {
    private Iterator<T> items;

    Cursor(Iterator<T> items) {
      this.items = items;
    }

    @Override
    public Iterator<T> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return items.hasNext();
        }

        @Override
        public T next() {
          return items.next();
        }
      };
    }

    @Override
    public void close() {
      items = Collections.emptyIterator();
    }
  }
}

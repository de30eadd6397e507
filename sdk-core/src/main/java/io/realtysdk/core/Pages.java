package io.realtysdk.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A whole list, fetched lazily, one page per request. Nothing is sent until it is iterated, and
 * each iteration restarts from the first page. Timeouts and retries apply to each page, not to the
 * iteration.
 *
 * <p>The service's list may change while it is read: this is not a snapshot. A record that moved
 * from one page to the next is delivered once; that this happened is logged and told to listeners,
 * once per iteration. If a page fails, the items before it were delivered, and {@link
 * SdkException#resumeToken()} continues from there.
 *
 * <p>Without {@link #prefetch}, leaving an iteration early sends nothing more. With it, use {@link
 * #open()} or close the {@link #stream()}, so that the pages in flight are cancelled.
 *
 * @param <T> the items
 */
public interface Pages<T> extends Iterable<T> {

  /**
   * Returns a list that no request fetches, for tests of code that reads lists: one page.
   *
   * @param items copied; no null among them
   */
  static <T> Pages<T> of(List<T> items) {
    record FixedPages<E>(Page<E> page) implements Pages<E> {
      @Override
      public Pages<E> prefetch(int pages) {
        Settings.between("prefetch", pages, 1, 64);
        return this;
      }

      @Override
      public Pages<E> with(RequestOptions perPage) {
        Objects.requireNonNull(perPage, "options");
        return this;
      }

      @Override
      public Pages<E> resumeAt(String token) {
        throw new IllegalArgumentException(
            "resume token: this list was made by Pages.of, not fetched");
      }

      @Override
      public Iterable<Page<E>> byPage() {
        return List.of(page);
      }

      @Override
      public Stream<E> stream() {
        return page.items().stream();
      }

      @Override
      public PageCursor<E> open() {
        return new Cursor<>(page.iterator());
      }

      @Override
      public PageCursor<Page<E>> openByPage() {
        return new Cursor<>(byPage().iterator());
      }

      @Override
      public Iterator<E> iterator() {
        return page.iterator();
      }

      /** The size only: the items may be personal data. */
      @Override
      public String toString() {
        return "Pages[" + page.items().size() + " items]";
      }

      private static final class Cursor<E> implements PageCursor<E> {
        private Iterator<E> items;

        Cursor(Iterator<E> items) {
          this.items = items;
        }

        @Override
        public Iterator<E> iterator() {
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return items.hasNext();
            }

            @Override
            public E next() {
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

    return new FixedPages<>(Page.of(items));
  }

  /**
   * Returns the same list with this many pages in flight ahead of the reader, from the first page
   * on and while the reader works; the order stays. Memory holds as many pages. At most as many
   * requests past the end are made where the service gives no total. Never more are in flight than
   * {@code maxConcurrentCalls}, or than {@code requestsPerSecond} lets start in time.
   *
   * @param pages 1 to 64
   * @throws IllegalArgumentException if it is outside of that
   */
  Pages<T> prefetch(int pages);

  /** Returns the same list with these options for the request of every page. */
  Pages<T> with(RequestOptions perPage);

  /**
   * Returns the same list from where a token says on, with the page size it was made with. Tokens
   * come from {@link Page#nextToken()} and {@link SdkException#resumeToken()}, of this or an
   * earlier process.
   *
   * @throws IllegalArgumentException if it is no token, or one of another provider or query;
   *     nothing is sent then
   */
  Pages<T> resumeAt(String token);

  /** Returns the pages instead of the items. */
  Iterable<Page<T>> byPage();

  /** Returns the items as a stream, in order. Closing it cancels the pages in flight. */
  Stream<T> stream();

  /**
   * Starts an iteration that can be closed; nothing is sent yet. For try-with-resources:
   *
   * <pre>{@code
   * try (PageCursor<SignTrakerAgent> cursor = agents.listAll().prefetch(4).open()) {
   *   for (SignTrakerAgent agent : cursor) {
   *     if (isTheOne(agent)) {
   *       break;
   *     }
   *   }
   * }
   * }</pre>
   */
  PageCursor<T> open();

  /** Starts an iteration over the pages that can be closed, as {@link #open()} does for items. */
  PageCursor<Page<T>> openByPage();

  /** Returns an iteration from the start (or the token) on; not for several threads. */
  @Override
  Iterator<T> iterator();
}

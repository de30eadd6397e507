package io.realtysdk.core;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list: the answer to exactly one request. The SDK makes them; {@link #of} makes one
 * for a test.
 *
 * @param <T> the items
 */
public interface Page<T> extends Iterable<T> {

  /**
   * Returns a page that stands alone, for tests of code that reads pages: its total is the number
   * of its items, and no page follows.
   *
   * @param items copied; no null among them
   */
  static <T> Page<T> of(List<T> items) {
    record FixedPage<E>(List<E> items) implements Page<E> {
      @Override
      public boolean hasNext() {
        return false;
      }

      @Override
      public ApiCall<Page<E>> nextCall() {
        throw new NoSuchElementException("this is the last page: ask hasNext() first");
      }

      @Override
      public Optional<String> nextToken() {
        return Optional.empty();
      }

      @Override
      public OptionalLong total() {
        return OptionalLong.of(items.size());
      }

      @Override
      public Map<String, Object> meta() {
        return Map.of();
      }

      /** The size only: the items may be personal data. */
      @Override
      public String toString() {
        return "Page[" + items.size() + " items]";
      }
    }

    return new FixedPage<>(List.copyOf(items));
  }

  /** Returns the items, in the service's order; unmodifiable. */
  List<T> items();

  /**
   * Returns whether a page may follow. Where the service gives no total, only an empty page is the
   * last: a service may allow fewer items per page than were asked for without saying so.
   */
  boolean hasNext();

  /**
   * Fetches the page after this one: exactly one request.
   *
   * @throws NoSuchElementException if {@link #hasNext()} is false
   * @throws SdkException if the call fails
   */
  default Page<T> next() {
    return nextCall().execute();
  }

  /**
   * Returns the call that fetches the page after this one; nothing is sent.
   *
   * @throws NoSuchElementException if {@link #hasNext()} is false
   */
  ApiCall<Page<T>> nextCall();

  /**
   * Returns a token for the page after this one, to go on there later, in another process too:
   * {@code agents.listAll(query).resumeAt(token)}. It holds no key, no value of the query and
   * nothing of the records, and does not expire by itself. Empty where no page follows.
   */
  Optional<String> nextToken();

  /** Returns how many items the whole list has, where the service says so. */
  OptionalLong total();

  /** Returns what the service said about its paging, verbatim; empty if it said nothing. */
  Map<String, Object> meta();

  @Override
  default Iterator<T> iterator() {
    return items().iterator();
  }
}

package io.realtysdk.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: the answer to exactly one request.
 *
 * @param <T> the items
 */
public final class Page<T> implements Iterable<T> {
  private final List<T> items;
  private final String position;
  private final long total;
  private final Map<String, Object> meta;
  private final @Nullable String nextPosition;
  private final @Nullable ApiCall<Page<T>> next;

  private Page(
      List<T> items,
      String position,
      long total,
      Map<String, Object> meta,
      @Nullable String nextPosition,
      @Nullable ApiCall<Page<T>> next) {
    this.items = Collections.unmodifiableList(items);
    this.position = position;
    this.total = total;
    this.meta = meta;
    this.nextPosition = nextPosition;
    this.next = next;
  }

  /** A page alone, for tests of code that reads pages. */
  public static <T> Page<T> of(List<T> items) {
    return new Page<>(items, "", items.size(), Map.of(), null, null);
  }

  /**
   * A page within a list.
   *
   * @param position where it starts, in the provider's own parameters, such as {@code "offset=25"}
   * @param total how many items the whole list has, or −1 where the service does not say
   * @param meta what the service said about its paging, as it said it
   * @param nextPosition where the page after this one starts, or null for the last
   * @param next the call for the page after this one, or null for the last
   */
  public static <T> Page<T> of(
      List<T> items,
      String position,
      long total,
      Map<String, Object> meta,
      @Nullable String nextPosition,
      @Nullable ApiCall<Page<T>> next) {
    return new Page<>(items, position, total, meta, nextPosition, next);
  }

  /** The items, in the service's order; unmodifiable. */
  public List<T> items() {
    return items;
  }

  /**
   * Whether there may be a page after this one. Where the service gives no total, only a page
   * shorter than asked is known to be the last.
   */
  public boolean hasNext() {
    return next != null;
  }

  /**
   * Fetches the page after this one: exactly one request.
   *
   * @throws NoSuchElementException if {@link #hasNext()} is false
   * @throws SdkException as the tree of exceptions says
   */
  public Page<T> next() {
    return nextCall().execute();
  }

  /**
   * The call that fetches the page after this one.
   *
   * @throws NoSuchElementException if {@link #hasNext()} is false
   */
  public ApiCall<Page<T>> nextCall() {
    if (next == null) {
      throw new NoSuchElementException("this is the last page: ask hasNext() first");
    }
    return next;
  }

  /** How many items the whole list has, where the service says so. */
  public OptionalLong total() {
    return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
  }

  /** Where this page starts, in the provider's own parameters, such as {@code "offset=25"}. */
  public String position() {
    return position;
  }

  /** Where the page after this one starts, or null for the last: enough to resume later. */
  public @Nullable String nextPosition() {
    return nextPosition;
  }

  /** What the service said about its paging, as it said it; empty where it says nothing. */
  public Map<String, Object> meta() {
    return meta;
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }

  /** Sizes only: the items may hold data of persons. */
  @Override
  public String toString() {
    return "Page[" + position + ", " + items.size() + " items, more " + hasNext() + "]";
  }
}

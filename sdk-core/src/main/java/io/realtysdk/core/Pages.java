package io.realtysdk.core;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A whole list, fetched page after page as it is read. Nothing is sent until it is iterated, and
 * every iteration starts anew. If a page fails, the items before it were delivered once, and {@link
 * SdkException#position()} says where to resume.
 *
 * <p>Timeouts and retries apply to each page, not to the iteration. The service's list may change
 * while it is read: this is not a snapshot.
 *
 * @param <T> the items
 */
public final class Pages<T> implements Iterable<T> {
  private final PageSource<T> source;
  private final RequestOptions options;
  private final int ahead;

  /** For the library, and for tests of code that reads lists. */
  public Pages(PageSource<T> source) {
    this(source, RequestOptions.none(), 0);
  }

  private Pages(PageSource<T> source, RequestOptions options, int ahead) {
    this.source = source;
    this.options = options;
    this.ahead = ahead;
  }

  /**
   * The same list with up to this many pages in flight ahead of the reader, in order all the same.
   * Memory is bounded by as many pages. Where the service gives no total, up to that many requests
   * beyond the end are made.
   *
   * @param pages 1 to 64
   */
  public Pages<T> prefetch(int pages) {
    return new Pages<>(source, options, Settings.between("prefetch", pages, 1, 64));
  }

  /** The same list with these options for the request of every page. */
  public Pages<T> with(RequestOptions perPage) {
    return new Pages<>(source, options.plus(Objects.requireNonNull(perPage, "options")), ahead);
  }

  /** The pages instead of the items. */
  public Iterable<Page<T>> byPage() {
    return this::pages;
  }

  /** The items, fetched as needed, in order. Close it to drop what was fetched ahead. */
  public Stream<T> stream() {
    PageIterator<T> pages = pages();
    Iterator<T> items = new ItemIterator<>(pages);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                items, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(pages::drop);
  }

  @Override
  public Iterator<T> iterator() {
    return new ItemIterator<>(pages());
  }

  private PageIterator<T> pages() {
    return new PageIterator<>(source, options, ahead);
  }

  @Override
  public String toString() {
    return "Pages[" + source.first().operation() + ", prefetch " + ahead + "]";
  }
}

package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.PageCursor;
import io.realtysdk.core.Pages;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.operation.Checks;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A list that is fetched lazily, one page per request. */
public final class LazyPages<T> implements Pages<T> {
  private final PageRequests requests;
  private final PagedList<T> list;
  private final List<PagedList<T>> resumable;
  private final PagePosition start;
  private final RequestOptions options;
  private final int ahead;

  private LazyPages(
      PageRequests requests,
      PagedList<T> list,
      List<PagedList<T>> resumable,
      PagePosition start,
      RequestOptions options,
      int ahead) {
    this.requests = requests;
    this.list = list;
    this.resumable = resumable;
    this.start = start;
    this.options = options;
    this.ahead = ahead;
  }

  /**
   * Makes a lazy list.
   *
   * @param list what is read from the start
   * @param others lists whose tokens are good for it too, such as the one without a default order
   */
  public static <T> Pages<T> of(
      PageRequests requests, PagedList<T> list, List<PagedList<T>> others) {
    List<PagedList<T>> resumable = Stream.concat(Stream.of(list), others.stream()).toList();
    return new LazyPages<>(requests, list, resumable, list.start(), RequestOptions.none(), 0);
  }

  /** Makes the call for the page that a list starts with. */
  public static <T> ApiCall<Page<T>> firstPage(PageRequests requests, PagedList<T> list) {
    return FetchedPage.call(list, requests, list.start());
  }

  @Override
  public Pages<T> prefetch(int pages) {
    int checked = Checks.between("prefetch", pages, 1, 64);
    return new LazyPages<>(requests, list, resumable, start, options, checked);
  }

  @Override
  public Pages<T> with(RequestOptions perPage) {
    RequestOptions sum = options.plus(Objects.requireNonNull(perPage, "options"));
    return new LazyPages<>(requests, list, resumable, start, sum, ahead);
  }

  @Override
  public Pages<T> resumeAt(String token) {
    ResumeToken read = ResumeToken.read(Objects.requireNonNull(token, "token"));
    if (!read.provider().equals(requests.provider())) {
      throw new IllegalArgumentException(
          "resume token: of another provider than " + requests.provider());
    }
    for (PagedList<T> candidate : resumable) {
      if (read.isOf(candidate.query())) {
        int size = Checks.between("resume token's page size", read.size(), 1, 1_000_000);
        PagePosition there = new PagePosition(read.start(), size, read.before(), size);
        return new LazyPages<>(requests, candidate, resumable, there, options, ahead);
      }
    }
    throw new IllegalArgumentException(
        "resume token: of another query; pass the same filters and order to "
            + list.operationName());
  }

  @Override
  public Iterable<Page<T>> byPage() {
    return this::pages;
  }

  @Override
  public PageCursor<Page<T>> openByPage() {
    PageIterator<T> pages = pages();
    return new Cursor<>(pages, pages::close);
  }

  @Override
  public PageCursor<T> open() {
    ItemIterator<T> items = items();
    return new Cursor<>(items, items::close);
  }

  @Override
  public Iterator<T> iterator() {
    return items();
  }

  @Override
  public Stream<T> stream() {
    ItemIterator<T> items = items();
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, characteristics), false)
        .onClose(items::close);
  }

  private ItemIterator<T> items() {
    return new ItemIterator<>(pages());
  }

  private PageIterator<T> pages() {
    return new PageIterator<>(list, requests, options, ahead, start);
  }

  @Override
  public String toString() {
    return "Pages[" + list.operationName() + ", prefetch " + ahead + "]";
  }
}

package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Operation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list operation as a provider describes it: its request at any position, how a page is read, and
 * how pages are addressed.
 *
 * @param <T> the items
 */
public final class PagedList<T> {
  private final Addressing addressing;
  private final PagePosition start;
  private final int defaultSize;
  private final Function<PagePosition, Operation.Draft> request;
  private final Decoder<PageContent<T>> decoder;
  private final Function<T, ? extends @Nullable Object> id;
  private final boolean emptyBodyIsEmptyPage;

  private PagedList(
      Addressing addressing,
      PagePosition start,
      int defaultSize,
      Function<PagePosition, Operation.Draft> request,
      Decoder<PageContent<T>> decoder,
      Function<T, ? extends @Nullable Object> id,
      boolean emptyBodyIsEmptyPage) {
    this.addressing = addressing;
    this.start = start;
    this.defaultSize = defaultSize;
    this.request = request;
    this.decoder = decoder;
    this.id = id;
    this.emptyBodyIsEmptyPage = emptyBodyIsEmptyPage;
  }

  /**
   * A list whose pages are addressed by how many items to skip.
   *
   * @param skip how many to skip at the start, or null to send nothing
   * @param size items per page
   * @param request the request for a position; what is null there is left out
   * @param id what tells a record from others
   */
  public static <T> PagedList<T> byOffset(
      @Nullable Long skip,
      int size,
      Function<PagePosition, Operation.Draft> request,
      Decoder<PageContent<T>> decoder,
      Function<T, ? extends @Nullable Object> id) {
    PagePosition start = new PagePosition(skip, size, skip == null ? 0 : skip, size);
    return new PagedList<>(Addressing.OFFSET, start, size, request, decoder, id, false);
  }

  /**
   * A list whose pages are numbered from 1.
   *
   * @param number of the first page to read, or null to send nothing
   * @param size items per page, or null to send nothing
   * @param defaultSize items per page where none is sent
   * @param request the request for a position; what is null there is left out
   * @param id what tells a record from others
   */
  public static <T> PagedList<T> byNumber(
      @Nullable Long number,
      @Nullable Integer size,
      int defaultSize,
      Function<PagePosition, Operation.Draft> request,
      Decoder<PageContent<T>> decoder,
      Function<T, ? extends @Nullable Object> id) {
    int expected = size == null ? defaultSize : size;
    long before = number == null ? 0 : (number - 1) * expected;
    PagePosition start = new PagePosition(number, size, before, expected);
    return new PagedList<>(Addressing.NUMBER, start, defaultSize, request, decoder, id, false);
  }

  /** The same list; an answer without a body is an empty page. */
  public PagedList<T> withEmptyBodies() {
    return new PagedList<>(addressing, start, defaultSize, request, decoder, id, true);
  }

  /** The call for the page that the list starts with. */
  public ApiCall<Page<T>> firstPage(PageRequests requests) {
    return call(requests, start);
  }

  /** The call for the page at a position. */
  ApiCall<Page<T>> call(PageRequests requests, PagePosition at) {
    return requests.preparing().prepare(operation(requests, at));
  }

  private Operation<Page<T>> operation(PageRequests requests, PagePosition at) {
    Operation.Draft draft = request.apply(at).place(new PagePlace<>(this, requests.provider(), at));
    Decoder<Page<T>> page = decoder.map(content -> page(requests, at, content));
    return emptyBodyIsEmptyPage
        ? draft.reads(page, () -> page(requests, at, PageContent.of(List.of())))
        : draft.reads(page);
  }

  private Page<T> page(PageRequests requests, PagePosition at, PageContent<T> content) {
    return new FetchedPage<>(this, requests, at, content);
  }

  /** What identifies the query: everything that is sent apart from the paging parameters. */
  Operation<?> query() {
    return request.apply(PagePosition.NONE).readsNothing();
  }

  String operationName() {
    return query().name();
  }

  PagePosition start() {
    return start;
  }

  Addressing addressing() {
    return addressing;
  }

  long startOf(PagePosition at) {
    Long given = at.start();
    return given == null ? addressing.first() : given;
  }

  int sizeOf(PagePosition at) {
    Integer given = at.size();
    return given == null ? defaultSize : given;
  }

  /** A record's identifier; the record itself where it has none. */
  Object key(T item) {
    Object key = id.apply(item);
    return key == null ? item : key;
  }
}

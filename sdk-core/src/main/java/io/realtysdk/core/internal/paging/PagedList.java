package io.realtysdk.core.internal.paging;

import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Operation;
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
  private final Function<PagePosition, Operation.Builder> request;
  private final Decoder<PageContent<T>> decoder;
  private final Function<T, ? extends @Nullable Object> id;
  private final boolean emptyBodyIsEmptyPage;

  private PagedList(
      Addressing addressing,
      PagePosition start,
      int defaultSize,
      Function<PagePosition, Operation.Builder> request,
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
      Function<PagePosition, Operation.Builder> request,
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
      Function<PagePosition, Operation.Builder> request,
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

  /** The request for the page at a position. */
  Operation.Builder request(PagePosition at) {
    return request.apply(at);
  }

  Decoder<PageContent<T>> decoder() {
    return decoder;
  }

  boolean hasEmptyBodies() {
    return emptyBodyIsEmptyPage;
  }

  /** What identifies the query: everything that is sent apart from the paging parameters. */
  Operation<?> query() {
    return request.apply(PagePosition.NONE).noContent();
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

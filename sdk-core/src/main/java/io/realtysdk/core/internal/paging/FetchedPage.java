package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Operation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A page that a request fetched, and where the one after it is. */
final class FetchedPage<T> implements Page<T> {
  private final PagedList<T> list;
  private final PageRequests requests;
  private final PagePosition at;
  private final PageContent<T> content;
  private final List<T> items;
  private final Follows follows;

  /** The call for the page at a position. */
  static <T> ApiCall<Page<T>> call(PagedList<T> list, PageRequests requests, PagePosition at) {
    Operation.Builder request =
        list.request(at).place(new PagePlace<>(list, requests.provider(), at));
    Decoder<Page<T>> page =
        list.decoder().map(content -> new FetchedPage<>(list, requests, at, content));
    Operation<Page<T>> operation =
        list.hasEmptyBodies()
            ? request.decodesTo(
                page, () -> new FetchedPage<>(list, requests, at, PageContent.of(List.of())))
            : request.decodesTo(page);
    return requests.preparing().prepare(operation);
  }

  private FetchedPage(
      PagedList<T> list, PageRequests requests, PagePosition at, PageContent<T> content) {
    this(list, requests, at, content, content.items());
  }

  private FetchedPage(
      PagedList<T> list,
      PageRequests requests,
      PagePosition at,
      PageContent<T> content,
      List<T> items) {
    this.list = list;
    this.requests = requests;
    this.at = at;
    this.content = content;
    this.items = Collections.unmodifiableList(items);
    this.follows = content.metadata().follows(at.before(), received(), number());
  }

  /** The same answer at the position it turned out to have: what is before it may be another. */
  FetchedPage<T> placedAt(PagePosition position) {
    return new FetchedPage<>(list, requests, position, content);
  }

  /** The same page with only some of its items. */
  FetchedPage<T> with(List<T> some) {
    return new FetchedPage<>(list, requests, at, content, some);
  }

  /** How many items the service sent, whether delivered or not. */
  int received() {
    return content.items().size();
  }

  Follows follows() {
    return follows;
  }

  PagePlace<T> place() {
    return new PagePlace<>(list, requests.provider(), at);
  }

  /** Where the page after this one is, or null for the last. */
  @Nullable PagePosition nextPosition() {
    return follows == Follows.NO
        ? null
        : list.addressing().next(list.startOf(at), at, received(), content.metadata());
  }

  /** How many pages of this many items follow, or −1 where that is not known. */
  long pagesAfter(int stride) {
    return content.metadata().pagesAfter(at.before(), received(), number(), stride);
  }

  private long number() {
    return list.addressing() == Addressing.NUMBER ? list.startOf(at) : 0;
  }

  @Override
  public List<T> items() {
    return items;
  }

  @Override
  public boolean hasNext() {
    return follows != Follows.NO;
  }

  @Override
  public ApiCall<Page<T>> nextCall() {
    PagePosition next = nextPosition();
    if (next == null) {
      throw new NoSuchElementException("this is the last page: ask hasNext() first");
    }
    return call(list, requests, next);
  }

  @Override
  public Optional<String> nextToken() {
    PagePosition next = nextPosition();
    if (next == null) {
      return Optional.empty();
    }
    // Where no size was sent, the service may have told its own.
    long told = content.metadata().perPage();
    boolean useTold = next.size() == null && told > 0 && told <= Integer.MAX_VALUE;
    PagePosition known =
        useTold ? new PagePosition(next.start(), (int) told, next.before(), next.expected()) : next;
    return Optional.of(new PagePlace<>(list, requests.provider(), known).token());
  }

  @Override
  public OptionalLong total() {
    long total = content.metadata().total();
    return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
  }

  @Override
  public Map<String, Object> meta() {
    return content.meta();
  }

  /** The size only: the items may be personal data. */
  @Override
  public String toString() {
    return "Page[" + list.operationName() + ", " + items.size() + " items, more " + hasNext() + "]";
  }
}

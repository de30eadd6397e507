package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The paging of services that skip a number of items and give no total, so that only a page shorter
 * than asked is known to be the last.
 *
 * @param parameter how the service calls the number of items to skip
 * @param size how many items were asked for
 * @param start how many items the page skips
 * @param from makes the call for a page that skips so many
 */
public record OffsetPages<T>(
    String parameter, int size, long start, LongFunction<ApiCall<Page<T>>> from) {

  /** The page that these items are. */
  public Page<T> page(List<T> items) {
    boolean more = items.size() >= size;
    long next = start + step(items);
    return Page.of(
        items,
        position(start),
        -1,
        Map.of(),
        more ? position(next) : null,
        more ? from.apply(next) : null);
  }

  /** All pages from this one on. */
  public Pages<T> all(ApiClient client, ApiCall<Page<T>> first) {
    return client.pages(
        first, (page, index) -> from.apply(start + index * step(page.items())), page -> -1);
  }

  /** A service that sends more than asked for has a page size of its own; none must come twice. */
  private long step(List<T> items) {
    return Math.max(size, items.size());
  }

  private String position(long skipped) {
    return parameter + "=" + skipped;
  }
}

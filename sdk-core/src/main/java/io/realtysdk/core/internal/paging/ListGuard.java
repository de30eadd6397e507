package io.realtysdk.core.internal.paging;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.internal.access.PublicTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stops an iteration that would loop, run away, or miss items, and leaves out records that the page
 * before had already.
 */
final class ListGuard<T> {
  private final PagedList<T> list;
  private final PageRequests requests;
  private final HttpSettings settings;
  private final Set<Long> fingerprints = new HashSet<>();
  private Set<Object> before = Set.of();
  private long pages;
  private long items;
  private boolean inDoubt;
  private boolean changeReported;

  ListGuard(PagedList<T> list, PageRequests requests) {
    this.list = list;
    this.requests = requests;
    this.settings = requests.settings();
  }

  /** How many more pages may be requested. */
  long pagesLeft() {
    return settings.maxPages() - pages;
  }

  void beforeRequest(PagePosition at) {
    if (pagesLeft() <= 0) {
      throw refuse(
          new PagePlace<>(list, requests.provider(), at),
          "more than " + settings.maxPages() + " pages; raise maxPages if that is right");
    }
  }

  /**
   * Checks a page that was received.
   *
   * @return the page without the records that were on the page before
   */
  FetchedPage<T> check(FetchedPage<T> page) {
    pages++;
    items += page.received();
    if (items > settings.maxItems()) {
      throw refuse(
          page.place(),
          "more than " + settings.maxItems() + " items; raise maxItems if that is right");
    }
    if (page.follows() == Follows.IN_DOUBT && inDoubt) {
      throw refuse(
          page.place(), "two empty pages although the service's total says that more items follow");
    }
    inDoubt = page.follows() == Follows.IN_DOUBT;
    return page.received() == 0 ? page : withoutRepeats(page);
  }

  private FetchedPage<T> withoutRepeats(FetchedPage<T> page) {
    Set<Object> keys = new HashSet<>(page.received() * 2);
    List<T> fresh = new ArrayList<>(page.received());
    long fingerprint = page.received();
    for (T item : page.items()) {
      Object key = list.key(item);
      keys.add(key);
      fingerprint = (fingerprint ^ key.hashCode()) * 0x9E3779B97F4A7C15L;
      fingerprint ^= fingerprint >>> 32;
      if (!before.contains(key)) {
        fresh.add(item);
      }
    }
    if (!fingerprints.add(fingerprint)) {
      throw refuse(
          page.place(),
          "the service sent a page again that was read already: it ignores the paging parameters");
    }
    before = keys;
    if (fresh.size() == page.received()) {
      return page;
    }
    if (!changeReported) {
      changeReported = true;
      requests.listChanged().accept(list.operationName());
    }
    return page.with(fresh);
  }

  private PaginationException refuse(PagePlace<T> place, String why) {
    return PublicTypes.get()
        .pagination(list.operationName() + ": " + why, place.failure(Outcome.APPLIED), null);
  }
}

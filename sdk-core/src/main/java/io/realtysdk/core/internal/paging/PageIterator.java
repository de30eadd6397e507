package io.realtysdk.core.internal.paging;

import io.realtysdk.core.Page;
import io.realtysdk.core.RequestOptions;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One iteration over the pages of a list. */
final class PageIterator<T> implements Iterator<Page<T>> {
  private final Lookahead<T> lookahead;
  private final ListGuard<T> guard;
  private final int ahead;
  private @Nullable PagePosition next;

  PageIterator(
      PagedList<T> list,
      PageRequests requests,
      RequestOptions options,
      int ahead,
      PagePosition start) {
    this.lookahead = new Lookahead<>(list, requests, options, ahead);
    this.guard = new ListGuard<>(list, requests);
    this.ahead = ahead;
    this.next = start;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Page<T> next() {
    PagePosition at = next;
    if (at == null) {
      throw new NoSuchElementException();
    }
    // An iteration that failed is over: going on would skip or repeat items in silence.
    next = null;
    boolean good = false;
    try {
      guard.beforeRequest(at);
      FetchedPage<T> page = lookahead.take(at).placedAt(at);
      FetchedPage<T> fresh = guard.check(page);
      lookahead.fill(page, ahead, guard.pagesLeft());
      next = page.nextPosition();
      good = true;
      return fresh;
    } finally {
      if (!good) {
        lookahead.cancel();
      }
    }
  }

  /** Cancels what is in flight; there is no next page then. */
  void close() {
    next = null;
    lookahead.cancel();
  }
}

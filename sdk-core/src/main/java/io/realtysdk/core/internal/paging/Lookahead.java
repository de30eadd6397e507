package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.Page;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.PublicTypes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The pages of one iteration that are in flight ahead of the reader. Their positions are worked out
 * from the pages read so far; where they prove wrong, they are cancelled and asked for again.
 */
final class Lookahead<T> {
  private final PagedList<T> list;
  private final PageRequests requests;
  private final RequestOptions options;
  private final int most;
  private final Deque<Slot<T>> inFlight = new ArrayDeque<>();

  /** How many items a page has, for the positions of those ahead. */
  private int stride;

  /** Whether the last page had that many. */
  private boolean isSteady;

  private record Slot<T>(PagePosition at, CompletableFuture<Page<T>> page) {}

  Lookahead(PagedList<T> list, PageRequests requests, RequestOptions options, int pages) {
    this.list = list;
    this.requests = requests;
    this.options = options;
    this.most = Math.min(pages, startableInTime(requests.settings(), options));
  }

  /** More than this would only wait for one another until their deadline. */
  private static int startableInTime(HttpSettings settings, RequestOptions options) {
    Duration timeout = options.timeout() != null ? options.timeout() : settings.timeout();
    double pace = settings.requestsPerSecond();
    double startable = pace == 0 ? Integer.MAX_VALUE : pace * timeout.toMillis() / 2_000;
    return (int) Math.max(1, Math.min(startable, settings.maxConcurrentCalls()));
  }

  /** Waits for the page at a position, requesting it now if it is not in flight. */
  FetchedPage<T> take(PagePosition at) {
    Slot<T> head = inFlight.pollFirst();
    Page<T> page = head == null ? call(at).execute() : await(head, at);
    return (FetchedPage<T>) page;
  }

  private Page<T> await(Slot<T> slot, PagePosition at) {
    try {
      return slot.page().get();
    } catch (InterruptedException e) {
      slot.page().cancel(true);
      Thread.currentThread().interrupt();
      PagePlace<T> place = new PagePlace<>(list, requests.provider(), at);
      throw PublicTypes.get()
          .cancelled(
              list.operationName() + ": interrupted while waiting for a page",
              place.failure(Outcome.UNKNOWN),
              e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DeadlineExceededException late
          && late.outcome() == Outcome.NOT_SENT) {
        // It only waited behind others. The reader wants it now, so it gets a time of its own.
        return call(at).execute();
      }
      if (e.getCause() instanceof SdkException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Brings the number of pages in flight up to the limit, after a page was read. */
  void fill(FetchedPage<T> page, int pagesWanted, long pagesAllowed) {
    PagePosition next = page.nextPosition();
    Slot<T> head = inFlight.peekFirst();
    if (next == null || (head != null && !head.at().isSamePage(next))) {
      cancel();
    }
    if (next == null || pagesWanted == 0) {
      return;
    }
    measure(page.received());
    long known = page.pagesAfter(stride);
    long wanted = Math.min(isSteady ? most : 1, pagesAllowed);
    wanted = known < 0 ? wanted : Math.min(wanted, known);
    while (inFlight.size() < wanted) {
      Slot<T> last = inFlight.peekLast();
      PagePosition at = last == null ? next : list.addressing().ahead(last.at(), stride);
      inFlight.add(new Slot<>(at, call(at).submit()));
    }
  }

  /**
   * A page of another size moves all offsets behind it. It may be the last one, or the service may
   * send pages of this size from here on, so only one is asked for until that is known.
   */
  private void measure(int received) {
    boolean first = stride == 0;
    isSteady = first || received == stride || list.addressing() == Addressing.NUMBER;
    if (received > 0) {
      stride = received;
    }
    isSteady &= stride > 0;
  }

  void cancel() {
    inFlight.forEach(slot -> slot.page().cancel(true));
    inFlight.clear();
  }

  private ApiCall<Page<T>> call(PagePosition at) {
    return FetchedPage.call(list, requests, at).with(options);
  }
}

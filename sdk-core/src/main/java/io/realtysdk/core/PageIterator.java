package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches page after page, one at a time or several ahead, and stops where going on would loop, run
 * away, or deliver twice. Not for several threads, like every iterator.
 */
final class PageIterator<T> implements Iterator<Page<T>> {
  private final PageSource<T> source;
  private final RequestOptions options;
  private final int ahead;
  private final Deque<CompletableFuture<Page<T>>> inFlight = new ArrayDeque<>();
  private final Set<String> positions = new HashSet<>();

  private @Nullable Page<T> first;
  private @Nullable Page<T> last;
  private int nextIndex = 1;
  private long pages;
  private long items;
  private boolean failed;

  PageIterator(PageSource<T> source, RequestOptions options, int ahead) {
    this.source = source;
    this.options = options;
    this.ahead = ahead;
  }

  @Override
  public boolean hasNext() {
    return !failed && (last == null || last.hasNext());
  }

  @Override
  public Page<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      Page<T> page = fetch();
      guard(page);
      last = page;
      return page;
    } catch (SdkException e) {
      // An iterator that failed is over: going on would skip or repeat items silently.
      failed = true;
      drop();
      if (last != null && last.nextPosition() != null) {
        e.stoppedAt(last.nextPosition());
      }
      throw e;
    } finally {
      if (last != null && !last.hasNext()) {
        drop();
      }
    }
  }

  /** Gives up what was fetched ahead. */
  void drop() {
    inFlight.forEach(future -> future.cancel(true));
    inFlight.clear();
  }

  private Page<T> fetch() {
    if (last == null) {
      Page<T> page = source.first().with(options).execute();
      first = page;
      return page;
    }
    if (pages >= source.maxPages()) {
      throw refuse("more than " + source.maxPages() + " pages; raise maxPages if that is right");
    }
    if (ahead == 0) {
      return last.nextCall().with(options).execute();
    }
    fill();
    return take(inFlight.removeFirst());
  }

  private void fill() {
    Page<T> from = java.util.Objects.requireNonNull(first);
    long count = source.count(from);
    while (inFlight.isEmpty()
        || (inFlight.size() < ahead
            && (count < 0 || nextIndex < count)
            && nextIndex < source.maxPages())) {
      inFlight.add(source.at(from, nextIndex++).with(options).submit());
    }
  }

  private Page<T> take(CompletableFuture<Page<T>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallCancelledException(
          operation() + ": interrupted while waiting for a page", context(Outcome.UNKNOWN), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SdkException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void guard(Page<T> page) {
    pages++;
    items += page.items().size();
    if (items > source.maxItems()) {
      throw refuse("more than " + source.maxItems() + " items; raise maxItems if that is right");
    }
    if (!positions.add(page.position())) {
      throw refuse("the service led back to a page already read");
    }
    Page<T> before = last;
    if (before != null && !page.items().isEmpty() && page.items().equals(before.items())) {
      throw refuse("the service sent the same page again: it ignores the paging parameters");
    }
  }

  private PaginationException refuse(String why) {
    return new PaginationException(operation() + ": " + why, context(Outcome.APPLIED), null);
  }

  private FailureContext context(Outcome outcome) {
    return new FailureContext(
        source.provider(),
        operation(),
        outcome,
        List.of(),
        Duration.ZERO,
        NotRetriedReason.NOT_RETRYABLE);
  }

  private String operation() {
    return source.first().operation();
  }
}

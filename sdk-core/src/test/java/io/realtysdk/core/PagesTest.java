package io.realtysdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.internal.access.FailureContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final List<Integer> fetched = new ArrayList<>();
  private final List<CompletableFuture<?>> submitted = new ArrayList<>();

  /** Numbered pages; the last one has no next. */
  private Pages<Integer> pages(int count, long total, IntFunction<List<Integer>> content) {
    return new Pages<>(new Numbered(count, total, content, 10_000, 1_000_000));
  }

  private static List<Integer> three(int page) {
    return List.of(page * 3, page * 3 + 1, page * 3 + 2);
  }

  private final class Numbered implements PageSource<Integer> {
    private final int count;
    private final long total;
    private final IntFunction<List<Integer>> content;
    private final long maxPages;
    private final long maxItems;

    Numbered(
        int count, long total, IntFunction<List<Integer>> content, long maxPages, long maxItems) {
      this.count = count;
      this.total = total;
      this.content = content;
      this.maxPages = maxPages;
      this.maxItems = maxItems;
    }

    ApiCall<Page<Integer>> call(int number) {
      return new FakeCall(
          () -> {
            fetched.add(number);
            boolean more = number + 1 < count;
            return Page.of(
                content.apply(number),
                "page=" + number,
                total,
                Map.of(),
                more ? "page=" + (number + 1) : null,
                more ? call(number + 1) : null);
          });
    }

    @Override
    public String provider() {
      return "Test";
    }

    @Override
    public ApiCall<Page<Integer>> first() {
      return call(0);
    }

    @Override
    public ApiCall<Page<Integer>> at(Page<Integer> first, int index) {
      return call(index);
    }

    @Override
    public long count(Page<Integer> first) {
      return total < 0 ? -1 : count;
    }

    @Override
    public long maxPages() {
      return maxPages;
    }

    @Override
    public long maxItems() {
      return maxItems;
    }
  }

  private final class FakeCall implements ApiCall<Page<Integer>> {
    private final java.util.function.Supplier<Page<Integer>> body;

    FakeCall(java.util.function.Supplier<Page<Integer>> body) {
      this.body = body;
    }

    @Override
    public String operation() {
      return "test.items.list";
    }

    @Override
    public ApiCall<Page<Integer>> with(RequestOptions options) {
      return this;
    }

    @Override
    public Page<Integer> execute() {
      return body.get();
    }

    @Override
    public ApiResponse<Page<Integer>> executeForResponse() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Page<Integer>> submit() {
      CompletableFuture<Page<Integer>> future = new CompletableFuture<>();
      submitted.add(future);
      try {
        future.complete(body.get());
      } catch (SdkException e) {
        future.completeExceptionally(e);
      }
      return future;
    }

    @Override
    public CompletableFuture<ApiResponse<Page<Integer>>> submitForResponse() {
      throw new UnsupportedOperationException();
    }
  }

  private static SdkException broken() {
    return new SdkException(
        "broken",
        new FailureContext(
            "Test", "x", Outcome.UNKNOWN, List.of(), Duration.ZERO, NotRetriedReason.NOT_RETRYABLE),
        null);
  }

  @Test
  void nothingIsFetchedBeforeItIsRead() {
    Pages<Integer> all = pages(4, -1, PagesTest::three);
    Iterator<Integer> items = all.iterator();
    assertThat(fetched).isEmpty();
    for (int i = 0; i < 3; i++) {
      items.next();
    }
    assertThat(fetched).containsExactly(0);
    items.next();
    assertThat(fetched).containsExactly(0, 1);
  }

  @Test
  void deliversEveryItemOnceInOrderAndCanStartAnew() {
    Pages<Integer> all = pages(4, -1, PagesTest::three);
    List<Integer> expected = IntStream.range(0, 12).boxed().toList();
    assertThat(all).containsExactlyElementsOf(expected);
    assertThat(all.stream()).containsExactlyElementsOf(expected);
    assertThat(all.prefetch(3)).containsExactlyElementsOf(expected);
    assertThat(all.prefetch(64).stream()).containsExactlyElementsOf(expected);
  }

  @Test
  void emptyPagesInTheMiddleAreSkipped() {
    Pages<Integer> all = pages(4, -1, n -> n == 1 || n == 2 ? List.of() : three(n));
    assertThat(all).containsExactly(0, 1, 2, 9, 10, 11);
    assertThat(all.byPage()).hasSize(4);
  }

  @Test
  void prefetchAsksForNoPageBeyondAKnownTotal() {
    assertThat(pages(5, 15, PagesTest::three).prefetch(8)).hasSize(15);
    assertThat(fetched).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void aPageThatFailsTellsWhereToResume() {
    for (int ahead = 0; ahead < 3; ahead++) {
      List<Integer> got = new ArrayList<>();
      Pages<Integer> all =
          pages(
              9,
              -1,
              n -> {
                if (n == 6) {
                  throw broken();
                }
                return three(n);
              });
      Iterator<Integer> items = (ahead == 0 ? all : all.prefetch(ahead)).iterator();
      assertThatThrownBy(() -> items.forEachRemaining(got::add))
          .isInstanceOfSatisfying(
              SdkException.class, e -> assertThat(e.position()).isEqualTo("page=6"));
      assertThat(got).hasSize(18).doesNotHaveDuplicates();
      assertThat(items.hasNext()).isFalse();
      assertThat(submitted).allMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void aRepeatedPageEndsTheIteration() {
    List<Integer> got = new ArrayList<>();
    assertThatThrownBy(() -> pages(100, -1, n -> three(0)).forEach(got::add))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("ignores the paging parameters");
    assertThat(got).containsExactly(0, 1, 2);
  }

  @Test
  void endlessListsEndAtTheLimits() {
    Pages<Integer> byPages =
        new Pages<>(new Numbered(Integer.MAX_VALUE, -1, PagesTest::three, 5, 1_000));
    assertThatThrownBy(() -> byPages.forEach(i -> {}))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("maxPages");
    assertThat(fetched).hasSize(5);
    Pages<Integer> byItems =
        new Pages<>(new Numbered(Integer.MAX_VALUE, -1, PagesTest::three, 1_000, 10));
    assertThatThrownBy(() -> byItems.forEach(i -> {}))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("maxItems");
  }

  @Test
  void nonsenseIsRefused() {
    Pages<Integer> all = pages(1, -1, PagesTest::three);
    assertThatThrownBy(() -> all.prefetch(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prefetch");
    Iterator<Integer> items = all.iterator();
    items.forEachRemaining(i -> {});
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    Page<Integer> last = all.byPage().iterator().next();
    assertThatThrownBy(last::next).isInstanceOf(NoSuchElementException.class);
  }
}

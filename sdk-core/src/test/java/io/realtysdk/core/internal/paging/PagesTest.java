package io.realtysdk.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.PaginationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items an iteration delivers, with how many requests, and where it stops. */
class PagesTest {

  static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  static Pages<Integer> ahead(Pages<Integer> pages, int ahead) {
    return ahead == 0 ? pages : pages.prefetch(ahead);
  }

  @Test
  void nothingIsFetchedBeforeItIsRead() {
    ListService service = ListService.byOffset(7, 3);
    Iterator<Integer> items = service.offsets(3).iterator();
    assertThat(service.requested).isEmpty();
    for (int i = 0; i < 3; i++) {
      items.next();
    }
    assertThat(service.requested).containsExactly(-1L);
    items.next();
    assertThat(service.requested).containsExactly(-1L, 3L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 100",
    "1, 100, 100",
    "99, 100, 100",
    "100, 100, 100",
    "101, 100, 100",
    "130, 100, 50",
    "130, 100, 1000",
    "7, 1, 1",
    "23, 10, 3"
  })
  void everyItemComesOnceAndInOrderWithoutATotal(int items, int size, int cap) {
    for (int ahead : new int[] {0, 1, 3, 64}) {
      Pages<Integer> all = ahead(ListService.byOffset(items, cap).offsets(size), ahead);
      assertThat(all).as("prefetch %d", ahead).containsExactlyElementsOf(numbers(items));
      assertThat(all.stream()).containsExactlyElementsOf(numbers(items));
    }
  }

  @Test
  void withoutATotalOnlyAnEmptyPageIsTheEnd() {
    ListService service = ListService.byOffset(130, 50);
    assertThat(service.offsets(100)).hasSize(130);
    assertThat(service.requested).containsExactly(-1L, 50L, 100L, 130L);
  }

  @Test
  void aServiceThatFiltersAfterItsLimitIsReadCompletely() {
    // Rows 0 to 99, of which only even ones are visible; skipping counts visible ones.
    ListService service =
        new ListService(
            (skip, size) ->
                PageContent.of(
                    IntStream.range((int) Math.max(0, skip), (int) Math.min(100, skip + size))
                        .filter(row -> row % 7 != 3)
                        .boxed()
                        .toList()));
    List<Integer> visible = numbers(100).stream().filter(row -> row % 7 != 3).toList();
    for (int ahead : new int[] {0, 4}) {
      assertThat(ahead(service.offsets(10), ahead)).containsExactlyElementsOf(visible);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aRecordThatMovedToTheNextPageIsDeliveredOnceAndReportedOnce(int ahead) {
    ListService service =
        new ListService(
            (skip, size) -> {
              long shifted = skip <= 0 ? 0 : skip - 1;
              return PageContent.of(ListService.slice(20, shifted, size));
            });
    assertThat(ahead(service.offsets(5), ahead)).containsExactlyElementsOf(numbers(20));
    assertThat(service.changes).containsExactly(ListService.OPERATION);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aServiceThatIgnoresThePagingParametersIsNoticed(int ahead) {
    ListService service = new ListService((skip, size) -> PageContent.of(numbers(5)));
    List<Integer> got = new ArrayList<>();
    assertThatThrownBy(() -> ahead(service.offsets(5), ahead).forEach(got::add))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("ignores the paging parameters");
    assertThat(got).isEqualTo(numbers(5));
    assertThat(service.inFlight()).isZero();
  }

  @Test
  void aServiceThatRunsInCirclesIsNoticed() {
    ListService service =
        new ListService(
            (skip, size) -> PageContent.of(ListService.slice(10, skip <= 0 ? 0 : skip % 10, 5)));
    assertThatThrownBy(() -> service.offsets(5).forEach(item -> {}))
        .isInstanceOf(PaginationException.class);
    assertThat(service.requested).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8})
  void endlessListsEndAtTheLimits(int ahead) {
    ListService service = ListService.byOffset(Integer.MAX_VALUE, 100);
    service.settings = HttpSettings.builder().maxPages(5).build();
    assertThatThrownBy(() -> ahead(service.offsets(3), ahead).forEach(item -> {}))
        .isInstanceOfSatisfying(
            PaginationException.class,
            e -> assertThat(service.offsets(3).resumeAt(e.resumeToken().orElseThrow())).isNotNull())
        .hasMessageContaining("maxPages");
    assertThat(service.requested).hasSize(5);

    service.settings = HttpSettings.builder().maxItems(10).build();
    assertThatThrownBy(() -> ahead(service.offsets(3), ahead).forEach(item -> {}))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("maxItems");
  }

  @Test
  void aPageOfAnIterationKnowsTheNext() {
    List<Page<Integer>> pages = new ArrayList<>();
    ListService.byOffset(7, 5).offsets(5).byPage().forEach(pages::add);
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(5, 2, 0);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
    assertThat(pages.get(0).next().items()).containsExactly(5, 6);
    assertThat(pages.get(2).nextToken()).isEmpty();
    assertThatThrownBy(() -> pages.get(2).next()).isInstanceOf(NoSuchElementException.class);
    assertThat(pages.get(0)).hasToString("Page[test.items.list, 5 items, more true]");
  }

  @Test
  void anIterationThatIsOverHasNoNextItem() {
    Iterator<Integer> items = ListService.byOffset(2, 5).offsets(5).iterator();
    items.forEachRemaining(item -> {});
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }
}

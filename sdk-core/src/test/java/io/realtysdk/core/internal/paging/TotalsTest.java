package io.realtysdk.core.internal.paging;

import static io.realtysdk.core.internal.paging.PagesTest.ahead;
import static io.realtysdk.core.internal.paging.PagesTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.PaginationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of numbered pages whose service says totals: right ones, wrong ones, changing ones. */
class TotalsTest {

  private static ListService numbered(int items, int cap, PageMetadata metadata) {
    return new ListService(
        (number, size) -> {
          int most = Math.min(size, cap);
          long skip = (Math.max(1, number) - 1) * most;
          return PageContent.of(ListService.slice(items, skip, most), metadata, null);
        });
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "1, 100", "100, 100", "130, 100", "130, 50", "150, 50", "300, 50"})
  void everyItemComesOnceAndNothingIsRequestedPastTheTotal(int items, int cap) {
    for (int ahead : new int[] {0, 1, 8}) {
      ListService service = numbered(items, cap, ListService.total(items));
      assertThat(ahead(service.numbers(100), ahead)).containsExactlyElementsOf(numbers(items));
      assertThat(service.requested).hasSize(Math.max(1, (items + cap - 1) / cap));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aServiceThatCutsPagesWithoutMovingTheNextOnesIsReadCompletely(int ahead) {
    ListService service =
        new ListService(
            (number, size) ->
                PageContent.of(
                    ListService.slice(130, (Math.max(1, number) - 1) * size, Math.min(size, 50)),
                    ListService.total(130),
                    null));
    assertThat(ahead(service.numbers(100), ahead)).containsExactlyElementsOf(numbers(130));
    assertThat(service.sizes).startsWith(100, 50).doesNotContain(30);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 99})
  void aTotalThatIsTooSmallLosesNothing(long total) {
    for (int ahead : new int[] {0, 3}) {
      ListService service = numbered(250, 100, ListService.total(total));
      assertThat(ahead(service.numbers(100), ahead)).containsExactlyElementsOf(numbers(250));
    }
  }

  @Test
  void withoutATotalOnlyAnEmptyPageIsTheEnd() {
    ListService service = numbered(130, 50, PageMetadata.NONE);
    assertThat(service.numbers(100)).containsExactlyElementsOf(numbers(130));
    assertThat(service.requested).containsExactly(-1L, 2L, 3L, 4L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void afterAnEmptyPageThatContradictsItsTotalOneMoreIsRead(int ahead) {
    ListService service = numbered(5, 2, ListService.total(9));
    List<Integer> got = new ArrayList<>();
    assertThatThrownBy(() -> ahead(service.numbers(2), ahead).forEach(got::add))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("two empty pages");
    assertThat(got).isEqualTo(numbers(5));
    assertThat(service.requested).contains(5L);
  }

  @Test
  void theTotalOfThePageJustReadCounts() {
    ListService service =
        new ListService(
            (number, size) -> {
              // One of six goes after the first page was read.
              int items = number < 2 ? 6 : 5;
              List<Integer> page = ListService.slice(items, (Math.max(1, number) - 1) * 2, 2);
              return PageContent.of(page, ListService.total(items), null);
            });
    assertThat(service.numbers(2)).hasSize(5);
    assertThat(service.requested).containsExactly(-1L, 2L, 3L);
  }

  @Test
  void emptyPagesInTheMiddleAreSkippedWhereALinkLeadsOn() {
    ListService service =
        new ListService(
            (number, size) -> {
              boolean last = number == 4;
              List<Integer> items = number == 2 || number == 3 ? List.of() : numbers(2);
              items = last ? List.of(7, 8) : items;
              Map<String, Object> links = new java.util.HashMap<>();
              links.put("next", last ? null : "?page=9");
              return PageContent.of(items, PageMetadata.of(null, links), null);
            });
    for (int ahead : new int[] {0, 2}) {
      assertThat(ahead(service.numbers(2), ahead)).containsExactly(0, 1, 7, 8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // before, received, number; next, total, pages
    "0, 2, 1, , -1, -1, YES",
    "0, 0, 1, , -1, -1, NO",
    "0, 2, 1, false, -1, -1, NO",
    "0, 1, 1, true, -1, -1, YES",
    "0, 0, 1, true, -1, -1, YES",
    "0, 2, 1, , 2, -1, NO",
    "0, 2, 1, , 3, -1, YES",
    "0, 2, 1, , 1, -1, YES",
    "0, 2, 1, , -1, 1, NO",
    "0, 2, 1, , -1, 2, YES",
    "0, 2, 0, , -1, 2, YES",
    "4, 0, 3, , 9, -1, IN_DOUBT",
    "4, 0, 3, , -1, 9, IN_DOUBT",
    "4, 0, 3, false, 9, -1, NO",
    "4, 0, 3, , 4, -1, NO",
    "0, 2, 1, false, 9, -1, YES",
    "0, 2, 1, , 1, 99, YES",
    "0, 2, 1, , 2, 1, NO",
  })
  void anySignOfMoreCountsAndOnlyAnAgreeingTotalIsTheEnd(
      long before,
      int received,
      long number,
      Boolean next,
      long total,
      long totalPages,
      Follows expected) {
    PageMetadata said = new PageMetadata(next, total, totalPages, -1);
    assertThat(said.follows(before, received, number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // before, received, number, stride; total, pages
    "0, 2, 0, 2, 7, -1, 3",
    "0, 2, 0, 2, 6, -1, 2",
    "2, 2, 0, 2, 6, -1, 1",
    "2, 2, 0, 1, 6, -1, 2",
    "2, 2, 0, 2, 5, -1, 1",
    "2, 2, 0, 2, 4, -1, -1",
    "2, 2, 0, 0, 6, -1, -1",
    "2, 2, 2, 2, -1, 5, 3",
    "2, 2, 2, 2, -1, 3, 1",
    "2, 2, 2, 2, -1, 2, -1",
    "2, 2, 0, 2, -1, 5, -1",
    "2, 2, 1, 2, -1, 5, 4",
    "2, 2, 2, 2, 6, 9, 7",
    "2, 2, 2, 2, 60, 3, 28",
  })
  void theTotalTellsHowManyPagesFollow(
      long before,
      int received,
      long number,
      int stride,
      long total,
      long totalPages,
      long expected) {
    PageMetadata said = new PageMetadata(null, total, totalPages, -1);
    assertThat(said.pagesAfter(before, received, number, stride)).isEqualTo(expected);
  }
}

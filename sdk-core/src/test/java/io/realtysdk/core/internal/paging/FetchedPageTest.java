package io.realtysdk.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.Page;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page tells, and where a list begins and goes on. */
class FetchedPageTest {

  private static Page<Integer> page(PageMetadata metadata, Map<String, Object> meta) {
    ListService service =
        new ListService((start, size) -> PageContent.of(List.of(1, 2), metadata, meta));
    PagedList<Integer> list =
        PagedList.byNumber(
            null,
            null,
            25,
            FetchedPageTest::request,
            service.list(Addressing.NUMBER, 2, "x").decoder(),
            i -> i);
    return LazyPages.firstPage(service.requests(), list).execute();
  }

  private static Operation.Builder request(PagePosition at) {
    return Operation.named("x.list", "GET", Idempotency.SAFE)
        .path("x")
        .query("start", at.start())
        .query("size", at.size());
  }

  private static String text(String token) {
    return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
  }

  @Test
  void aPageTellsItsTotalAndWhatElseTheServiceSaid() {
    Page<Integer> page = page(new PageMetadata(true, 0, -1, -1), Map.of("a", 1));
    assertThat(page.total()).isEqualTo(OptionalLong.of(0));
    assertThat(page.meta()).isEqualTo(Map.of("a", 1));
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(page(PageMetadata.NONE, Map.of()).total()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50, 50", "1, 1", "0, 25", "-1, 25", "2147483647, 2147483647", "2147483648, 25"})
  void aTokenKeepsTheSizeThatTheServiceTold(long told, int kept) {
    Page<Integer> page = page(new PageMetadata(true, -1, -1, told), Map.of());
    assertThat(text(page.nextToken().orElseThrow())).endsWith("|2|" + kept + "|2");
  }

  @Test
  void aSizeThatWasAskedForIsKeptWhateverTheServiceTold() {
    ListService service =
        new ListService(
            (start, size) -> PageContent.of(List.of(1), new PageMetadata(true, -1, -1, 9), null));
    Page<Integer> page =
        LazyPages.firstPage(service.requests(), service.list(Addressing.NUMBER, 7, "x")).execute();
    assertThat(text(page.nextToken().orElseThrow())).endsWith("|2|7|1");
  }

  @Test
  void behindTheLastPageThereIsNone() {
    Page<Integer> page = page(new PageMetadata(false, -1, -1, -1), Map.of());
    assertThat(page.hasNext()).isFalse();
    assertThat(page.nextToken()).isEmpty();
    assertThatThrownBy(page::nextCall)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("this is the last page: ask hasNext() first");
  }

  @Test
  void aListMayBeginInTheMiddle() {
    PagedList<Integer> third = numbered(3L, null);
    assertThat(third.start()).isEqualTo(new PagePosition(3L, null, 50, 25));
    assertThat(numbered(3L, 10).start()).isEqualTo(new PagePosition(3L, 10, 20, 10));
    assertThat(numbered(null, 10).start()).isEqualTo(new PagePosition(null, 10, 0, 10));
    assertThat(third.sizeOf(third.start())).isEqualTo(25);
    assertThat(third.sizeOf(numbered(3L, 10).start())).isEqualTo(10);
  }

  private static PagedList<Integer> numbered(Long number, Integer size) {
    return PagedList.byNumber(
        number, size, 25, FetchedPageTest::request, (in, deviations) -> null, item -> null);
  }

  @Test
  void aRecordWithoutAnIdIsItsOwnKey() {
    assertThat(numbered(null, null).key(7)).isEqualTo(7);
  }

  @Test
  void onlyAListThatSaysSoHasEmptyBodies() {
    PagedList<Integer> list = numbered(2L, null);
    assertThat(list.hasEmptyBodies()).isFalse();
    assertThat(list.withEmptyBodies().hasEmptyBodies()).isTrue();
    assertThat(list.withEmptyBodies().start()).isEqualTo(list.start());
  }

  @Test
  void pagesAheadAreNumberedOnFromTheFirst() {
    assertThat(Addressing.NUMBER.ahead(new PagePosition(null, 5, 0, 5), 5))
        .isEqualTo(new PagePosition(2L, 5, 5, 5));
    assertThat(Addressing.NUMBER.ahead(new PagePosition(3L, 5, 10, 5), 4))
        .isEqualTo(new PagePosition(4L, 5, 14, 4));
  }

  @ParameterizedTest
  @CsvSource({"1, 5, 3, 9, 3", "1, 5, 3, 3, 5", "1, 5, 5, 9, 5", "1, 5, 0, 9, 5", "2, 5, 3, 9, 5"})
  void aFirstPageCutShortChangesTheSizeThatIsAskedFor(
      long start, int size, int received, long total, int expected) {
    PagePosition next =
        Addressing.NUMBER.next(
            start,
            new PagePosition(start, size, 0, size),
            received,
            new PageMetadata(null, total, -1, -1));
    assertThat(next).isEqualTo(new PagePosition(start + 1, expected, received, size));
  }
}

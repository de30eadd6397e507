package io.realtysdk.core.internal.paging;

import static io.realtysdk.core.internal.paging.PagesTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.PageCursor;
import io.realtysdk.core.RequestOptions;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many pages are in flight ahead of the reader, and what becomes of them. */
class PrefetchTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 64})
  void soManyPagesAreInFlightFromTheFirstItemOn(int ahead) {
    ListService service = ListService.byOffset(10_000, 100);
    Iterator<Integer> items = service.offsets(100).prefetch(ahead).iterator();
    for (int i = 0; i < 250; i++) {
      items.next();
      assertThat(service.inFlight()).isEqualTo(ahead);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void atMostSoManyRequestsArePastTheEnd(int ahead) {
    for (int items : new int[] {0, 99, 100, 130, 200, 950}) {
      ListService service = ListService.byOffset(items, 100);
      assertThat(service.offsets(100).prefetch(ahead)).hasSize(items);
      long past = service.requested.stream().filter(start -> start >= items).count();
      assertThat(past + service.cancelled()).as("%d items", items).isLessThanOrEqualTo(ahead);
    }
  }

  @Test
  void aPageOfAnotherSizeSendsThoseBehindItAgainFromTheReceivedOffset() {
    ListService service =
        new ListService(
            (skip, size) -> PageContent.of(ListService.slice(500, skip, skip == 100 ? 97 : size)));
    assertThat(service.offsets(100).prefetch(3)).containsExactlyElementsOf(numbers(500));
    assertThat(service.requested).startsWith(-1L, 100L, 197L, 297L, 397L, 497L);
    assertThat(service.cancelled()).isPositive();
  }

  @Test
  void aServiceThatChangesItsPageSizeIsReadAheadInItsNewSize() {
    ListService service =
        new ListService(
            (skip, size) -> PageContent.of(ListService.slice(2_000, skip, skip < 200 ? 100 : 50)));
    Iterator<Integer> items = service.offsets(100).prefetch(4).iterator();
    for (int i = 0; i < 301; i++) {
      items.next();
    }
    assertThat(service.inFlight()).isEqualTo(4);
    long wasted = service.cancelled();
    items.forEachRemaining(item -> {});
    assertThat(wasted).isLessThanOrEqualTo(4);
  }

  @Test
  void leavingACursorOrAStreamCancelsWhatIsInFlight() {
    ListService service = ListService.byOffset(10_000, 100);
    Iterator<Integer> left;
    try (PageCursor<Integer> cursor = service.offsets(100).prefetch(4).open()) {
      for (Integer item : cursor) {
        if (item == 120) {
          break;
        }
      }
      left = cursor.iterator();
      assertThat(left.next()).isEqualTo(121);
      assertThat(service.inFlight()).isEqualTo(4);
    }
    assertThat(left.hasNext()).isFalse();
    assertThat(service.inFlight()).isZero();
    try (Stream<Integer> stream = service.offsets(100).prefetch(4).stream()) {
      assertThat(stream.findFirst()).hasValue(0);
    }
    assertThat(service.inFlight()).isZero();
    try (var pages = service.offsets(100).prefetch(4).openByPage()) {
      assertThat(pages.iterator().next().items()).hasSize(100);
    }
    assertThat(service.inFlight()).isZero();
    assertThat(service.requested).hasSize(4);
  }

  @Test
  void noMoreAreInFlightThanTheClientRunsAtOnceOrItsPaceAllows() {
    ListService service = ListService.byOffset(10_000, 100);
    service.settings = HttpSettings.builder().maxConcurrentCalls(3).build();
    service.offsets(100).prefetch(8).iterator().next();
    assertThat(service.inFlight()).isEqualTo(3);

    ListService paced = ListService.byOffset(10_000, 100);
    paced.settings =
        HttpSettings.builder().requestsPerSecond(1).timeout(Duration.ofSeconds(10)).build();
    paced.offsets(100).prefetch(64).iterator().next();
    assertThat(paced.inFlight()).isEqualTo(5);

    ListService brief = ListService.byOffset(10_000, 100);
    brief.settings = paced.settings;
    RequestOptions options = RequestOptions.builder().timeout(Duration.ofSeconds(4)).build();
    brief.offsets(100).with(options).prefetch(64).iterator().next();
    assertThat(brief.inFlight()).isEqualTo(2);
  }

  @Test
  void aPageThatOnlyWaitedBehindOthersIsAskedForAgain() {
    ListService service = ListService.byOffset(450, 100);
    service.late = 3;
    assertThat(service.offsets(100).prefetch(4)).containsExactlyElementsOf(numbers(450));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> ListService.byOffset(1, 1).offsets(1).prefetch(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prefetch");
    assertThatThrownBy(() -> ListService.byOffset(1, 1).offsets(1).prefetch(65))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

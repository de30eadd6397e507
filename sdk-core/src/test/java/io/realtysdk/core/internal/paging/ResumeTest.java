package io.realtysdk.core.internal.paging;

import static io.realtysdk.core.internal.paging.PagesTest.ahead;
import static io.realtysdk.core.internal.paging.PagesTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.SdkException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are continued by a token. */
class ResumeTest {

  private static String token(Pages<Integer> pages, int page) {
    Iterator<Page<Integer>> all = pages.byPage().iterator();
    for (int i = 1; i < page; i++) {
      all.next();
    }
    return all.next().nextToken().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void theListGoesOnBehindThePageThatGaveTheToken(int ahead) {
    String token = token(ListService.byOffset(130, 50).offsets(100), 1);
    ListService later = ListService.byOffset(130, 50);
    assertThat(ahead(later.offsets(100).resumeAt(token), ahead)).hasSize(80).startsWith(50);
    assertThat(later.sizes).containsOnly(100);
  }

  @Test
  void numberedPagesGoOnWithTheSizeTheyWereCountedIn() {
    ListService service =
        new ListService(
            (number, size) ->
                PageContent.of(
                    ListService.slice(130, (Math.max(1, number) - 1) * size, size),
                    ListService.total(130),
                    null));
    String token = token(service.numbers(20), 2);
    assertThat(service.numbers(100).resumeAt(token)).hasSize(90).startsWith(40);
    assertThat(service.sizes.subList(3, service.sizes.size())).containsOnly(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void aPageThatFailsGivesATokenForItselfAndOneForThePageBehindIt(int ahead) {
    ListService service =
        new ListService(
            (skip, size) -> {
              if (skip == 60) {
                throw new ListService.Broken();
              }
              return PageContent.of(ListService.slice(95, skip, size));
            });
    List<Integer> got = new ArrayList<>();
    Iterator<Integer> items = ahead(service.offsets(10), ahead).iterator();
    SdkException e =
        catchThrowableOfType(SdkException.class, () -> items.forEachRemaining(got::add));
    assertThat(got).isEqualTo(numbers(60));
    assertThat(items.hasNext()).isFalse();
    assertThat(service.inFlight()).isZero();

    ListService mended = ListService.byOffset(95, 10);
    assertThat(mended.offsets(10).resumeAt(e.resumeToken().orElseThrow()))
        .hasSize(35)
        .startsWith(60);
    assertThat(mended.offsets(10).resumeAt(e.tokenAfterFailedPage().orElseThrow()))
        .hasSize(25)
        .startsWith(70);
  }

  @Test
  void thePageBehindAFailedOneIsWhereACappedServiceHasIt() {
    ListService service =
        new ListService(
            (skip, size) -> {
              if (skip == 50) {
                throw new ListService.Broken();
              }
              return PageContent.of(ListService.slice(130, skip, 50));
            });
    SdkException e =
        catchThrowableOfType(SdkException.class, () -> service.offsets(100).forEach(item -> {}));
    assertThat(service.offsets(100).resumeAt(e.tokenAfterFailedPage().orElseThrow()))
        .hasSize(30)
        .startsWith(100);
  }

  @Test
  void aTokenOfAnotherQueryOrProviderIsRefusedBeforeAnythingIsSent() {
    ListService service = ListService.byOffset(130, 50);
    String token = token(service.offsets(100, "LastName eq 'Smith'"), 1);
    service.requested.clear();
    assertThatThrownBy(() -> service.offsets(100, "LastName eq 'Jones'").resumeAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another query")
        .hasMessageNotContaining("Jones");
    ListService other = ListService.byOffset(130, 50);
    other.provider = "Other";
    assertThatThrownBy(() -> other.offsets(100, "LastName eq 'Smith'").resumeAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another provider");
    assertThat(service.requested).isEmpty();
    assertThat(other.requested).isEmpty();
    assertThat(service.offsets(7, "LastName eq 'Smith'").resumeAt(token)).hasSize(80);
  }

  @Test
  void aTokenHoldsNoValueOfTheQuery() {
    String token = token(ListService.byOffset(130, 50).offsets(100, "ann@agency.example"), 1);
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    assertThat(text).startsWith("1|Test|").endsWith("|50|100|50").doesNotContain("ann");
    assertThat(token).matches("[A-Za-z0-9_-]{20,200}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "50",
        "not a token",
        "MXxUZXN0",
        "MXxUZXN0fGhhc2h8LTF8MTAwfDA",
        "MXxUZXN0fGhhc2h8MXw5OTk5OTk5OTk5OTl8MA",
        "🙂"
      })
  void whatIsNoTokenIsRefusedWithoutShowingIt(String text) {
    assertThatThrownBy(() -> ListService.byOffset(1, 1).offsets(1).resumeAt(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("resume token: not one of this SDK")
        .hasNoCause();
  }

  @Test
  void aTokenOfANewerVersionSaysSo() {
    String token = Base64.getUrlEncoder().encodeToString("2|x".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ListService.byOffset(1, 1).offsets(1).resumeAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another version");
  }

  @Test
  void aListMayTakeTokensOfAnotherFormOfItself() {
    ListService service = ListService.byOffset(130, 50);
    PagedList<Integer> ordered = service.list(Addressing.OFFSET, 100, "ordered");
    PagedList<Integer> plain = service.list(Addressing.OFFSET, 100, "plain");
    String token =
        LazyPages.firstPage(service.requests(), plain).execute().nextToken().orElseThrow();
    Pages<Integer> pages = LazyPages.of(service.requests(), ordered, List.of(plain));
    assertThat(pages.resumeAt(token)).hasSize(80);
  }
}

package io.realtysdk.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.internal.operation.DeviationSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageMetadataTest {

  private static PageMetadata said(Map<String, ? extends @Nullable Object> paging) {
    return PageMetadata.of(paging, null);
  }

  private static PageMetadata linked(@Nullable Object next) {
    return PageMetadata.of(null, Collections.singletonMap("next", next));
  }

  @Test
  void whatIsNoWholeNumberIsReportedAndReadWhereItCanBe() {
    List<String> reported = new ArrayList<>();
    DeviationSink sink =
        (path, documented, found) -> reported.add(path + ": " + documented + ", " + found);
    Map<String, Object> odd = new LinkedHashMap<>();
    odd.put("total", "5");
    odd.put("total_pages", new BigDecimal("3.0"));
    odd.put("per_page", List.of());
    odd.put("page", "1");

    assertThat(PageMetadata.of(odd, null, "meta", sink))
        .isEqualTo(new PageMetadata(null, 5, 3, -1));
    assertThat(reported)
        .containsExactly(
            "meta.total: whole number, text",
            "meta.total_pages: whole number, decimal number",
            "meta.per_page: whole number, array");

    reported.clear();
    PageMetadata.of(Map.of("total", new BigDecimal("5")), null, "meta", sink);
    PageMetadata.of(null, null, "meta", sink);
    assertThat(reported).isEmpty();
    PageMetadata.of("x", null, "meta.pagination", sink);
    assertThat(reported).containsExactly("meta.pagination: object, text");
  }

  @Test
  void everyNumberIsReportedByItsNameAndTheTypeFound() {
    List<String> reported = new ArrayList<>();
    Map<String, Object> odd = new LinkedHashMap<>();
    odd.put("total", true);
    odd.put("total_count", Map.of());
    odd.put("total_entries", List.of());
    odd.put("total_pages", "3");
    odd.put("per_page", new BigDecimal("1.5"));
    PageMetadata.of(
        odd, null, "meta", (path, documented, found) -> reported.add(path + ", " + found));
    assertThat(reported)
        .containsExactly(
            "meta.total, boolean",
            "meta.total_count, object",
            "meta.total_entries, array",
            "meta.total_pages, text",
            "meta.per_page, decimal number");
  }

  @Test
  void theUsualNamesAreRead() {
    assertThat(said(Map.of("total", 5, "total_pages", 3, "per_page", 2)))
        .isEqualTo(new PageMetadata(null, 5, 3, 2));
    assertThat(said(Map.of("total_count", 6)).total()).isEqualTo(6);
    assertThat(said(Map.of("total_entries", 7)).total()).isEqualTo(7);
    assertThat(said(Map.of("next_page", 2)).next()).isTrue();
    assertThat(said(Collections.singletonMap("next_page", null)).next()).isFalse();
  }

  @Test
  void numbersAreReadInEveryFormThatLosesNothing() {
    for (Object five :
        List.of(5, 5L, BigInteger.valueOf(5), "5", new BigDecimal("5.0"), new BigDecimal(5))) {
      assertThat(said(Map.of("total", five)).total()).as("%s", five).isEqualTo(5);
    }
    assertThat(said(Map.of("total", Long.MAX_VALUE)).total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatCannotBeReadCountsAsNotSaid() {
    for (Object odd :
        List.of(
            -5,
            "many",
            "",
            new BigDecimal("5.5"),
            new BigDecimal("1e100000000"),
            BigInteger.TEN.pow(30),
            "9999999999999999999",
            List.of(5),
            Map.of(),
            true)) {
      assertThat(said(Map.of("total", odd))).isEqualTo(PageMetadata.NONE);
    }
    for (Object odd : List.of(7, "text", List.of(), true)) {
      assertThat(PageMetadata.of(odd, odd)).isEqualTo(PageMetadata.NONE);
    }
    assertThat(PageMetadata.of(null, null)).isEqualTo(PageMetadata.NONE);
  }

  @Test
  void aNextLinkIsATextOrAnObjectAndNullSaysThatThereIsNone() {
    assertThat(linked("?page=2").next()).isTrue();
    assertThat(linked("https://elsewhere.example/").next()).isTrue();
    assertThat(linked(Map.of("href", "?page=2")).next()).isTrue();
    assertThat(linked(null).next()).isFalse();
    assertThat(linked(Collections.singletonMap("href", null)).next()).isFalse();
    for (Object odd : List.of("", " ", 7, List.of("x"), Map.of("href", 7))) {
      assertThat(linked(odd).next()).as("%s", odd).isNull();
    }
    assertThat(PageMetadata.of(null, Map.of("self", "/x")).next()).isNull();
  }
}

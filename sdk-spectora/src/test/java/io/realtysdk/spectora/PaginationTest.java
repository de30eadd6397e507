package io.realtysdk.spectora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaginationTest {

  private static Pagination saying(Map<String, ?> pagination) {
    return new Pagination(Map.of("pagination", pagination));
  }

  @Test
  void totalsAreReadUnderEachOfTheirUsualNames() {
    assertThat(saying(Map.of("total_count", 7)).total()).isEqualTo(7);
    assertThat(saying(Map.of("total", 7L)).total()).isEqualTo(7);
    assertThat(saying(Map.of("total_entries", "7")).total()).isEqualTo(7);
    assertThat(saying(Map.of("total", "many")).total()).isEqualTo(-1);
    assertThat(saying(Map.of("total", -7)).total()).isEqualTo(-1);
    assertThat(new Pagination(Map.of()).total()).isEqualTo(-1);
  }

  @Test
  void pagesAreCountedFromTheTotalWhereTheyAreNotSaid() {
    assertThat(saying(Map.of("total_pages", 3, "total", 999)).pages(200)).isEqualTo(3);
    assertThat(saying(Map.of("total", 400)).pages(200)).isEqualTo(2);
    assertThat(saying(Map.of("total", 401)).pages(200)).isEqualTo(3);
    assertThat(saying(Map.of("total", 0)).pages(200)).isZero();
    assertThat(saying(Map.of()).pages(200)).isEqualTo(-1);
  }

  @Test
  void theNextLinkIsATextOrAnObject() {
    Map<String, Object> none = new HashMap<>();
    none.put("next", null);

    assertThat(new Pagination(Map.of(), Map.of("next", "/x")).nextLink()).isEqualTo("/x");
    assertThat(new Pagination(Map.of(), Map.of("next", Map.of("href", "/x"))).nextLink())
        .isEqualTo("/x");
    assertThat(new Pagination(Map.of(), none).nextLink()).isNull();
    assertThat(new Pagination(Map.of(), Map.of()).nextLink()).isNull();
    assertThat(new Pagination(Map.of(), Map.of("next", 7)).nextLink()).isNull();
  }
}

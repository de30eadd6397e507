package io.realtysdk.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.PaginationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an iteration is stopped, and where it is not. */
class ListGuardTest {

  private static ListService limited(int items) {
    ListService service = ListService.byOffset(items, 50);
    service.settings = HttpSettings.builder().maxItems(100).build();
    return service;
  }

  @Test
  void asManyItemsAsAllowedAreRead() {
    assertThat(limited(100).offsets(50)).hasSize(100);
    assertThatThrownBy(() -> limited(101).offsets(50).forEach(item -> {}))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("more than 100 items; raise maxItems if that is right");
  }

  @Test
  void emptyPagesBetweenOthersAreNoEnd() {
    ListService service =
        new ListService(
            (number, size) -> {
              List<Integer> items =
                  switch ((int) Math.max(1, number)) {
                    case 1 -> List.of(1, 2);
                    case 3 -> List.of(3, 4);
                    case 5 -> List.of(5, 6);
                    default -> List.of();
                  };
              return PageContent.of(items, ListService.total(6), null);
            });
    assertThat(service.numbers(2)).containsExactly(1, 2, 3, 4, 5, 6);
  }
}

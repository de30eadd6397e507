package io.realtysdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The pages and lists that users' tests make themselves. */
class FixedPagesTest {

  @Test
  void aListForATestDeliversItsItemsInEveryForm() {
    Pages<String> pages = Pages.of(List.of("a", "b"));
    assertThat(pages).containsExactly("a", "b");
    assertThat(pages.prefetch(2).with(RequestOptions.none()).stream()).containsExactly("a", "b");
    assertThat(pages.byPage()).hasSize(1);
    try (PageCursor<String> cursor = pages.open()) {
      assertThat(cursor.iterator().next()).isEqualTo("a");
      assertThat(cursor.iterator().next()).isEqualTo("b");
      assertThat(cursor.iterator().hasNext()).isFalse();
    }
    PageCursor<String> closed = pages.open();
    closed.close();
    assertThat(closed.iterator().hasNext()).isFalse();
    try (PageCursor<Page<String>> cursor = pages.openByPage()) {
      assertThat(cursor).hasSize(1);
    }
    assertThat(pages).hasToString("Pages[2 items]");
    assertThatThrownBy(() -> pages.resumeAt("x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pages.prefetch(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageForATestStandsAlone() {
    Page<String> page = Page.of(List.of("a", "b"));
    assertThat(page).containsExactly("a", "b");
    assertThat(page.total()).hasValue(2);
    assertThat(page.hasNext()).isFalse();
    assertThat(page.nextToken()).isEmpty();
    assertThat(page.meta()).isEmpty();
    assertThat(page).hasToString("Page[2 items]");
    assertThatThrownBy(page::next).isInstanceOf(NoSuchElementException.class);
  }
}

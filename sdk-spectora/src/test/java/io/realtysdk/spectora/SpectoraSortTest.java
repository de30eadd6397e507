package io.realtysdk.spectora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpectoraSortTest {

  @Test
  void aDescendingOrderHasAMinusInFront() {
    assertThat(SpectoraSort.LAST_NAME.descending().value()).isEqualTo("-last_name");
  }

  @Test
  void aDescendingOrderStaysDescending() {
    SpectoraSort descending = SpectoraSort.of("-last_name");
    assertThat(descending.descending()).isEqualTo(descending);
  }
}

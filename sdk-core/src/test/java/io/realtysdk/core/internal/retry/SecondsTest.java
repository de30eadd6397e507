package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecondsTest {

  @Test
  void durationsAreToldInSecondsWithAtMostThreeDecimals() {
    assertThat(Seconds.text(20_000_000_000L)).isEqualTo("20 s");
    assertThat(Seconds.text(250_000_000L)).isEqualTo("0.25 s");
    assertThat(Seconds.text(1_000_500_000L)).isEqualTo("1.001 s");
    assertThat(Seconds.text(0)).isEqualTo("0 s");
  }
}

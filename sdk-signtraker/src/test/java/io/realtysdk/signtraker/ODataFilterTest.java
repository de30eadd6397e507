package io.realtysdk.signtraker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ODataFilterTest {
  /** Written out, such a number would fill the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e100000000", "1e2147483647", "1e-1001", "1e-100000000"})
  void aNumberThatIsTooLongWithoutAnExponentIsRefused(String number) {
    assertThatThrownBy(() -> ODataFilter.eq("Id", new BigDecimal(number)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("value must have a scale");
  }

  @Test
  void aNumberIsWrittenWithoutAnExponent() {
    assertThat(ODataFilter.gt("Balance", new BigDecimal("1.5e3")).expression())
        .isEqualTo("Balance gt 1500");
  }
}

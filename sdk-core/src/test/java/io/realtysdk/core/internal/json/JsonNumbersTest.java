package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JsonNumbersTest {
  private static final String CHARACTERS = "-+019.eE ";
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

  @Test
  void everyShortTextIsANumberOnlyIfJsonsGrammarSaysSo() {
    int numbers = compare("", 6);
    assertThat(numbers).isGreaterThan(1000);
  }

  /** Returns how many of the texts with this beginning are numbers. */
  private static int compare(String beginning, int more) {
    boolean number = NUMBER.matcher(beginning).matches();
    // The same limit as that of the scale.
    BigDecimal value = number ? new BigDecimal(beginning) : null;
    BigDecimal expected = value != null && Math.abs((long) value.scale()) > 1000 ? null : value;
    if (expected == null
        ? JsonNumbers.decimal(beginning) != null
        : !expected.equals(JsonNumbers.decimal(beginning))) {
      throw new AssertionError("'" + beginning + "' was read as " + JsonNumbers.decimal(beginning));
    }
    int count = expected == null ? 0 : 1;
    for (int i = 0; more > 0 && i < CHARACTERS.length(); i++) {
      count += compare(beginning + CHARACTERS.charAt(i), more - 1);
    }
    return count;
  }

  @Test
  void anExponentHasAtMostNineDigits() {
    assertThat(JsonNumbers.decimal("1e000000002")).isEqualTo(new BigDecimal("1e2"));
    assertThat(JsonNumbers.decimal("1e0000000002")).isNull();
    assertThat(JsonNumbers.decimal("1e")).isNull();
  }
}

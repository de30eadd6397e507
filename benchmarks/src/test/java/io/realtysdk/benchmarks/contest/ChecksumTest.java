package io.realtysdk.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  record Name(String first, String last) {}

  record Flat(String first, String last, BigDecimal rate) {}

  record Nested(Optional<Name> name, BigDecimal rate) {}

  record Tags(List<String> tags) {}

  private static Checksum.Result of(Object... records) {
    return Checksum.of(Arrays.asList(records));
  }

  @Test
  void theSameValuesInOtherRecordsAreTheSame() {
    assertThat(of(new Flat("Jane", "Doe", new BigDecimal("2.50"))))
        .isEqualTo(of(new Nested(Optional.of(new Name("Jane", "Doe")), new BigDecimal("2.5"))))
        .extracting(Checksum.Result::values)
        .isEqualTo(3L);
  }

  @Test
  void aValueUnderAnotherNameIsNotTheSame() {
    assertThat(of(new Name("Jane", "Doe"))).isNotEqualTo(of(new Name("Doe", "Jane")));
  }

  @Test
  void aMissingValueIsNotTheSame() {
    assertThat(of(new Name("Jane", null))).isNotEqualTo(of(new Name("Jane", "Doe")));
  }

  @Test
  void theOrderOfRecordsAndOfValuesInListsCounts() {
    Name one = new Name("Jane", "Doe");
    Name other = new Name("John", "Roe");
    assertThat(of(one, other)).isNotEqualTo(of(other, one));
    assertThat(of(new Tags(List.of("a", "b")))).isNotEqualTo(of(new Tags(List.of("b", "a"))));
  }
}

package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.SchemaDeviation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationsTest {
  private final List<SchemaDeviation> reported = new ArrayList<>();

  @Test
  void aDeviationIsReportedWithItsOperation() {
    new Deviations("X", reported::add, false).of("x.get").report("a.b", "text", "array");
    assertThat(reported).containsExactly(new SchemaDeviation("X", "x.get", "a.b", "text", "array"));
  }

  @Test
  void whereDecodingIsStrictItFailsTheCall() {
    Deviations strict = new Deviations("X", reported::add, true);
    assertThatThrownBy(() -> strict.of("x.get").report("a.b", "text", "array"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("text expected, but array found at a.b");
    assertThatThrownBy(() -> strict.of("x.get").report("", "text", "array"))
        .hasMessageEndingWith("text expected, but array found");
    assertThat(reported).isEmpty();
  }
}

package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be sent as a value, and how the rest is refused. */
class ValuesThatMayBeSentTest {

  private static void write(Object value) {
    Json.snakeCase().write(Collections.singletonMap("field", value));
  }

  private static void refused(Object value, String what) {
    assertThatThrownBy(() -> write(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("field holds " + what + ", which cannot be serialized: use text");
  }

  @Test
  void valuesWithAnObviousFormMayBeSent() {
    List<?> values = Arrays.asList(null, "a", 1, 2L, true, 1.5, LocalDate.EPOCH, BigDecimal.ONE);
    assertThatCode(() -> write(values)).doesNotThrowAnyException();
    assertThatCode(() -> write(Map.of("a", values))).doesNotThrowAnyException();
  }

  @Test
  void anythingElseIsRefusedByItsType() {
    refused(Path.of("x"), "a " + Path.of("x").getClass().getName());
    refused(Double.NaN, "a java.lang.Double");
    refused(List.of(new Object()), "a java.lang.Object");
    refused(Map.of("a", Map.of("b", new Object())), "a java.lang.Object");
    refused(Map.of(7, "x"), "a map with names that are not text");
  }

  @Test
  void textHasToBeUnicodeWhereverItIs() {
    String half = "\uD800";
    for (Object value : new Object[] {half, List.of(half), Map.of(half, "x"), Map.of("x", half)}) {
      assertThatThrownBy(() -> write(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("field");
    }
  }

  @Test
  void valuesAreNestedToADepthOnly() {
    assertThatCode(() -> write(lists(64))).doesNotThrowAnyException();
    assertThatCode(() -> write(maps(64))).doesNotThrowAnyException();
    refused(lists(65), "a " + List.of(1).getClass().getName());
    refused(maps(65), "a " + Map.of(1, 1).getClass().getName());
  }

  private static Object lists(int depth) {
    Object value = "x";
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }

  private static Object maps(int depth) {
    Object value = "x";
    for (int i = 0; i < depth; i++) {
      value = Map.of("a", value);
    }
    return value;
  }
}

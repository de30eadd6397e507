package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.realtysdk.core.ExtensibleEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueWriterTest {
  private final Json json = Json.snakeCase();

  private static final class Color extends ExtensibleEnum {
    Color(String text) {
      super(text);
    }
  }

  private String written(Object value) {
    return new String(json.write(Collections.singletonMap("f", value)), StandardCharsets.UTF_8);
  }

  static List<Arguments> values() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("b", List.of());
    members.put("a", null);
    return List.of(
        Arguments.of("é\"\\\n😀", "\"é\\\"\\\\\\n\\uD83D\\uDE00\""),
        Arguments.of(new Color("Dark Red"), "\"Dark Red\""),
        Arguments.of(true, "true"),
        Arguments.of(null, "null"),
        Arguments.of(-7, "-7"),
        Arguments.of(9_007_199_254_740_993L, "9007199254740993"),
        Arguments.of((short) 3, "3"),
        Arguments.of(new BigInteger("123456789012345678901"), "123456789012345678901"),
        Arguments.of(new BigDecimal("1E+3"), "1000"),
        Arguments.of(new BigDecimal("0.0600"), "0.0600"),
        Arguments.of(0.5d, "0.5"),
        Arguments.of(0.1f, "0.1"),
        Arguments.of(LocalDate.of(2026, 2, 3), "\"2026-02-03\""),
        Arguments.of(Instant.parse("2026-02-03T04:05:06Z"), "\"2026-02-03T04:05:06Z\""),
        Arguments.of(Arrays.asList(1, "x", null, List.of(2)), "[1,\"x\",null,[2]]"),
        Arguments.of(members, "{\"b\":[],\"a\":null}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyKindOfValueHasItsForm(Object value, String expected) {
    assertThat(written(value)).isEqualTo("{\"f\":" + expected + "}");
  }

  static List<Arguments> refused() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    return List.of(
        Arguments.of(new Object(), "f holds a java.lang.Object,"),
        Arguments.of((byte) 1, "f holds a java.lang.Byte,"),
        Arguments.of(Map.of(1, "x"), "f holds a map with names that are not text,"),
        Arguments.of(Map.of("\ud800", "x"), "f must be valid Unicode"),
        Arguments.of(List.of(Map.of("a", "\udc00")), "f must be valid Unicode"),
        Arguments.of(new Color("\ud800"), "f must be valid Unicode"),
        Arguments.of(new BigDecimal("1e-100000000"), "f must have a scale"),
        Arguments.of(endless, "f holds a java.util.ArrayList,"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatHasNoFormIsRefusedByTheNameOfItsField(Object value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(value))
        .withMessageStartingWith(message);
  }

  @Test
  void oneBodyLeavesNothingInTheNext() {
    String large = "x".repeat(20_000);

    assertThat(written(large)).hasSize(20_008);
    assertThat(written("a longer text")).isEqualTo("{\"f\":\"a longer text\"}");
    assertThatIllegalArgumentException().isThrownBy(() -> written(List.of("a", new Object())));
    assertThat(written(1)).isEqualTo("{\"f\":1}");
  }
}

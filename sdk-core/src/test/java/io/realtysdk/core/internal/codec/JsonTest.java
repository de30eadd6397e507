package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.JsonFailures;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final Json JSON = Json.snakeCase();

  record Sample(
      long id,
      String fullName,
      Boolean active,
      BigDecimal rate,
      LocalDate hired,
      Instant seen,
      Color color,
      List<String> tags,
      Inner inner,
      Map<String, Object> additionalFields) {}

  record Inner(Long count, Integer small) {}

  record Envelope<T>(T data, Boolean success) {}

  static final class Color extends ExtensibleEnum {
    private Color(String text) {
      super(text);
    }

    public static Color of(String text) {
      return new Color(text);
    }
  }

  private static <T> T read(Decoder<T> decoder, String json) throws IOException {
    return decoder.decode(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), DeviationSink.NONE);
  }

  private static Sample sample(String json) throws IOException {
    return read(JSON.one(Sample.class), json);
  }

  @Test
  void readsEveryKindOfComponent() throws IOException {
    Sample s =
        sample(
            """
            {"id":7,"full_name":"Ann","active":true,"rate":0.10,"hired":"2024-01-15",
             "seen":"2024-01-25T14:30:00Z","color":"teal","tags":["a","b"],
             "inner":{"count":3,"small":4}}""");
    assertThat(s)
        .isEqualTo(
            new Sample(
                7,
                "Ann",
                true,
                new BigDecimal("0.10"),
                LocalDate.of(2024, 1, 15),
                Instant.parse("2024-01-25T14:30:00Z"),
                Color.of("teal"),
                List.of("a", "b"),
                new Inner(3L, 4),
                Map.of()));
  }

  @Test
  void membersMayComeInAnyOrderWithUnknownOnesBetween() throws IOException {
    Sample s =
        sample(
            """
            {"inner":{"small":4,"count":3},"new":1,"tags":["a"],"rate":0.10,"newer":2,"active":true,
             "full_name":"Ann","id":7}""");
    assertThat(s)
        .isEqualTo(
            new Sample(
                7,
                "Ann",
                true,
                new BigDecimal("0.10"),
                null,
                null,
                null,
                List.of("a"),
                new Inner(3L, 4),
                Map.of("new", BigDecimal.ONE, "newer", BigDecimal.valueOf(2))));
  }

  @Test
  void whatIsAbsentOrNullIsNullAndListsAreEmpty() throws IOException {
    Sample s = sample("{\"id\":7,\"tags\":null,\"full_name\":null}");
    assertThat(s.fullName()).isNull();
    assertThat(s.inner()).isNull();
    assertThat(s.tags()).isEmpty();
    assertThat(s.additionalFields()).isEmpty();
  }

  @Test
  void keepsUnknownMembersInOrderAndExact() throws IOException {
    Sample s =
        sample(
            "{\"z\":12345678901234567890.123456789,\"id\":7,\"a\":{\"b\":[1,null]},"
                + "\"big\":123456789012345678901234567890}");
    assertThat(s.additionalFields().keySet()).containsExactly("z", "a", "big");
    assertThat(s.additionalFields())
        .containsEntry("z", new BigDecimal("12345678901234567890.123456789"))
        .containsEntry("big", new BigDecimal("123456789012345678901234567890"));
    assertThatThrownBy(() -> s.additionalFields().put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":null,\"full_name\":\"A\"}",
        "{\"full_name\":\"A\"}",
        "{\"id\":\"\"}",
        "{\"id\":\" 7\"}",
        "{\"id\":\"007\"}",
        "{\"id\":\"7.0\"}",
        "{\"id\":0}",
        "{\"id\":-7}",
        "{\"id\":1.7}",
        "{\"id\":1e600000000}",
        "{\"id\":true}",
        "{\"id\":99999999999999999999}",
        "{\"id\":[7]}",
        "{\"id\":{\"id\":7}}",
        "[]",
        "{}",
        "null",
        "null7",
        "7",
        "\"text\"",
        "{\"id\":7}{",
        "{\"id\":7} x",
        "{\"id\":7,\"id\":8}",
        "{\"id\":7,\"x\":1,\"x\":2}",
        "{\"id\":7,\"x\":{\"y\":1,\"y\":2}}",
        "{\"id\":7,\"full_name\":null,\"full_name\":\"b\"}",
        "{\"id\":7",
        "{\"id\":",
        "",
        "<html>"
      })
  void whatIsNoRecordWithAnIdentifierIsRefused(String json) {
    assertThatThrownBy(() -> sample(json)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "7.0", "7.00", "70e-1"})
  void anIdentifierOfAnotherFormIsReadIfNothingIsLost(String id) throws IOException {
    assertThat(sample("{\"id\":" + id + "}").id()).isEqualTo(7);
  }

  @Test
  void explainsWhereWithoutTellingWhat() {
    Decoder<List<Sample>> decoder = JSON.list(Sample.class);
    assertThatThrownBy(() -> read(decoder, "[{\"id\":1},{\"id\":2,\"id\":424242}]"))
        .satisfies(e -> assertThat(JsonFailures.explain(e)).isEqualTo("duplicate member at /1/id"));
    assertThatThrownBy(() -> read(decoder, "[{\"id\":1},{\"secret\":\"ann@x.example\" oops}]"))
        .satisfies(e -> assertThat(JsonFailures.explain(e)).isEqualTo("the body is not JSON"));
  }

  @Test
  void tellsACutDocumentFromAWrongOne() {
    assertThatThrownBy(() -> sample("{\"id\":7,\"full_name\":\"An"))
        .satisfies(e -> assertThat(JsonFailures.isTruncated(e)).isTrue());
    assertThatThrownBy(() -> sample("{\"id\":7]"))
        .satisfies(e -> assertThat(JsonFailures.isTruncated(e)).isFalse());
  }

  @Test
  void stopsAtItsLimits() {
    String deep = "{\"id\":7,\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";
    assertThatThrownBy(() -> sample(deep))
        .satisfies(e -> assertThat(JsonFailures.isOverLimit(e)).isTrue());
    String wide = "[" + "{\"id\":7},".repeat(700_000) + "{\"id\":7}]";
    assertThatThrownBy(() -> read(JSON.list(Sample.class), wide))
        .satisfies(e -> assertThat(JsonFailures.isOverLimit(e)).isTrue());
  }

  @Test
  void readsEnvelopesAroundATypeAndAroundAList() throws IOException {
    Decoder<Envelope<Inner>> one = JSON.envelope(Envelope.class, Inner.class);
    assertThat(read(one, "{\"success\":true,\"data\":{\"count\":3}}").data().count()).isEqualTo(3);
    Decoder<Envelope<List<Inner>>> list = JSON.listEnvelope(Envelope.class, Inner.class);
    assertThat(read(list, "{\"data\":[{\"count\":3}]}").data())
        .containsExactly(new Inner(3L, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7,\"full_name\":\"Ann\"}",
        "{\"data\":{\"id\":7,\"full_name\":\"Ann\"},\"meta\":{\"a\":[1]}}",
        "{\"full_name\":\"Ann\",\"id\":7}",
        "{\"success\":true,\"data\":{\"id\":7,\"full_name\":\"Ann\"}}"
      })
  void readsAValueBareOrWithin(String json) throws IOException {
    Sample s = read(JSON.bareOrEnveloped("data", Sample.class), json);
    assertThat(s.id()).isEqualTo(7);
    assertThat(s.fullName()).isEqualTo("Ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "[]", "{\"data\":null}", "{\"data\":[]}", "7", "{\"id\":7} 8"})
  void aValueMustBeThere(String json) {
    Decoder<Sample> decoder = JSON.bareOrEnveloped("data", Sample.class);
    assertThatThrownBy(() -> read(decoder, json)).isInstanceOf(IOException.class);
  }

  @Test
  void readsAListBareOrWithin() throws IOException {
    Decoder<List<Inner>> decoder = JSON.bareOrEnvelopedList("data", Inner.class);
    assertThat(read(decoder, "[{\"count\":1},{}]")).hasSize(2);
    assertThat(read(decoder, "{\"data\":[{\"count\":1}],\"x\":{}}")).hasSize(1);
    assertThat(read(decoder, "{\"x\":{},\"data\":[{\"count\":1}]}")).hasSize(1);
    assertThat(read(decoder, "{}")).isEmpty();
    assertThat(read(decoder, "{\"data\":null}")).isEmpty();
    assertThat(read(decoder, "{\"x\":1,\"data\":null}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":7}", "{\"full_name\":\"Ann\",\"id\":7}"})
  void aValueAloneIsAListOfItself(String json) throws IOException {
    assertThat(read(JSON.bareOrEnvelopedList("data", Sample.class), json))
        .singleElement()
        .satisfies(s -> assertThat(s.id()).isEqualTo(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"message\":\"no\"}", "{\"data\":{}}", "{\"data\":\"\"}", "null", "7", "[] []"})
  void whatIsNeitherAListNorOneOfItsRecordsIsNoEmptyList(String json) {
    Decoder<List<Sample>> decoder = JSON.bareOrEnvelopedList("data", Sample.class);
    assertThatThrownBy(() -> read(decoder, json)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[null]", "[{\"id\":7},null]"})
  void aListHasNoNullsInIt(String json) {
    assertThatThrownBy(() -> read(JSON.list(Sample.class), json)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(JSON.bareOrEnvelopedList("data", Sample.class), json))
        .isInstanceOf(IOException.class);
  }

  @Test
  void writesWhatWasSetInOrderWithNulls() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("b", new BigDecimal("1E+3"));
    fields.put("a", null);
    fields.put("c", Color.of("teal"));
    fields.put("d", List.of(LocalDate.of(2024, 1, 15)));
    assertThat(new String(JSON.write(fields), StandardCharsets.UTF_8))
        .isEqualTo("{\"b\":1000,\"a\":null,\"c\":\"teal\",\"d\":[\"2024-01-15\"]}");
  }

  @Test
  void onlyFiniteNumbersAreWritten() {
    assertThat(new String(JSON.write(Map.of("x", List.of(0.5, 1.5f))), StandardCharsets.UTF_8))
        .isEqualTo("{\"x\":[0.5,1.5]}");
    for (Object bad : new Object[] {Double.NaN, Double.NEGATIVE_INFINITY, Float.NaN}) {
      assertThatThrownBy(() -> JSON.write(Map.of("x", bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot be serialized");
    }
  }

  @Test
  void aValueWithoutJsonFormIsRefusedByItsField() {
    record Pojo(String secret) {}
    for (Object bad :
        new Object[] {
          new Pojo("s3cret"),
          java.nio.file.Path.of("/home/secret"),
          new java.util.Date(),
          new byte[1],
          List.of(new Pojo("s3cret")),
          Map.of("deep", Map.of("er", new Pojo("s3cret"))),
          'x'
        }) {
      assertThatThrownBy(() -> JSON.write(Map.of("photo", bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("photo holds ")
          .hasMessageContaining("cannot be serialized")
          .hasMessageNotContaining("s3cret")
          .hasMessageNotContaining("/home")
          .hasNoCause();
    }
  }
}

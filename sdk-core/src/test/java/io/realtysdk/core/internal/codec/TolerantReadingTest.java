package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.WireNames;
import io.realtysdk.core.internal.operation.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of another type than documented: converted where nothing is lost, else kept raw. */
class TolerantReadingTest {
  /** Recreated for every test: a change of what happens once shows only then. */
  private final Json json = Json.snakeCase("owner");

  record Sample(
      long id,
      String name,
      Long count,
      Integer small,
      Boolean active,
      BigDecimal rate,
      LocalDate hired,
      Instant seen,
      Color color,
      List<String> tags,
      List<String> tagId,
      Inner inner,
      List<Item> items,
      Long teamId,
      String owner,
      Map<String, Object> additionalFields) {}

  record Inner(Long id, String label, Map<String, Object> additionalFields) {}

  record Item(String id, String label, Map<String, Object> additionalFields) {}

  public static final class Color extends ExtensibleEnum {
    public static final Color TEAL = of("teal");

    private Color(String text) {
      super(text);
    }

    public static Color of(String text) {
      return new Color(text);
    }
  }

  private final List<String> deviations = new ArrayList<>();

  private Sample read(String members) throws IOException {
    Decoder<Sample> decoder = json.one(Sample.class);
    String text = "{\"id\":7," + members + "}";
    return decoder.decode(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        (path, documented, found) -> deviations.add(path + ": " + documented + ", " + found));
  }

  private static Object component(Sample sample, String name) throws Exception {
    return Sample.class.getDeclaredMethod(name).invoke(sample);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name   | 5                     | 5",
        "name   | 0.060                 | 0.060",
        "name   | 1e3                   | 1e3",
        "name   | true                  | true",
        "count  | \"5\"                 | 5",
        "count  | \"-5\"                | -5",
        "count  | 7.0                   | 7",
        "count  | \"7.0\"               | 7",
        "count  | 0.0                   | 0",
        "small  | \"5\"                 | 5",
        "active | \"true\"              | true",
        "active | \"false\"             | false",
        "active | 1                     | true",
        "active | 0                     | false",
        "rate   | \"0.060\"             | 0.060",
        "hired  | \"2024-01-15 00:00:00\" | 2024-01-15",
        "hired  | \"2024-01-15T23:00:00Z\" | 2024-01-15",
        "seen   | \"2024-01-15 00:00:00\" | 2024-01-15T00:00:00Z",
        "color  | 3                     | 3",
        "tags   | \"a\"                 | [a]",
        "tags   | 5                     | [5]",
        "tags   | [5,\"a\",true]        | [5, a, true]",
        "teamId | \"5\"                 | 5",
      })
  void whatLosesNothingIsConverted(String name, String value, String expected) throws Exception {
    Sample sample = read("\"" + wireName(name) + "\":" + value);

    assertThat(component(sample, name)).hasToString(expected);
    assertThat(sample.additionalFields()).isEmpty();
    assertThat(deviations).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "small", "active", "rate", "hired", "seen", "inner", "teamId"})
  void anEmptyTextIsNullForWhatIsNoText(String name) throws Exception {
    Sample sample = read("\"" + wireName(name) + "\":\"\"");

    assertThat(component(sample, name)).isNull();
    assertThat(sample.additionalFields()).isEmpty();
    assertThat(deviations).hasSize(1);
  }

  @Test
  void anEmptyTextIsAnEmptyList() throws IOException {
    assertThat(read("\"tags\":\"\",\"items\":\"\"").tags()).isEmpty();
    assertThat(deviations).containsExactly("tags: array, text", "items: array, text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name   | {\"a\":1}        | {a=1}",
        "name   | []               | []",
        "count  | 1.5              | 1.5",
        "count  | \"x\"            | x",
        "count  | \"05\"           | 05",
        "count  | \"1e999999999\"  | 1e999999999",
        "count  | 99999999999999999999 | 99999999999999999999",
        "count  | 1e-9999999999    | 1e-9999999999",
        "count  | true             | true",
        "small  | 2147483648       | 2147483648",
        "active | 2                | 2",
        "active | \"yes\"          | yes",
        "active | \"1\"            | 1",
        "rate   | 0e-9999999999    | 0e-9999999999",
        "rate   | 1e9999999999     | 1e9999999999",
        "inner  | 1e9999999999     | 1e9999999999",
        "rate   | true             | true",
        "rate   | \"6 %\"          | 6 %",
        "hired  | \"last spring\"  | last spring",
        "hired  | \"0000-00-00\"   | 0000-00-00",
        "hired  | 20240115         | 20240115",
        "seen   | \"2024-01-15\"   | 2024-01-15",
        "seen   | 1700000000       | 1700000000",
        "color  | {\"name\":\"x\"} | {name=x}",
        "inner  | []               | []",
        "inner  | true             | true",
        "teamId | {\"name\":\"x\"} | {name=x}",
        "teamId | {\"id\":\"x\"}   | {id=x}",
      })
  void anythingElseIsNullAndKeptRaw(String name, String value, String raw) throws Exception {
    Sample sample = read("\"" + wireName(name) + "\":" + value + ",\"z\":1");

    assertThat(component(sample, name)).isNull();
    assertThat(sample.additionalFields().keySet()).containsExactly(wireName(name), "z");
    assertThat(sample.additionalFields().get(wireName(name))).hasToString(raw);
    assertThat(deviations).hasSize(1);
  }

  @Test
  void aNumberBeyondAnyExponentIsKeptAsItsText() throws IOException {
    Sample sample = read("\"other\":[{\"a\":1e9999999999}],\"z\":1");

    assertThat(sample.additionalFields().get("other"))
        .isEqualTo(List.of(Map.of("a", "1e9999999999")));
  }

  @Test
  void anElementThatCannotBeReadIsLeftOutAndTheWholeListKept() throws IOException {
    Sample sample = read("\"tags\":[\"a\",5,{\"name\":\"b\"},null,\"c\"]");

    assertThat(sample.tags()).containsExactly("a", "5", "c");
    assertThat((List<Object>) sample.additionalFields().get("tags"))
        .containsExactly("a", new BigDecimal(5), Map.of("name", "b"), null, "c");
    assertThat(deviations)
        .containsExactly("tags[]: text, number", "tags[]: text, object", "tags[]: text, null");
  }

  @Test
  void anObjectWithAnIdIsReadWhereAnIdIsDocumentedAndKept() throws IOException {
    Sample sample =
        read("\"team_id\":{\"id\":5,\"x\":1},\"owner\":{\"id\":6},\"tag_id\":[\"1\",{\"id\":2}]");

    assertThat(sample.teamId()).isEqualTo(5);
    assertThat(sample.owner()).isEqualTo("6");
    assertThat(sample.tagId()).containsExactly("1", "2");
    assertThat(sample.additionalFields())
        .containsEntry("team_id", Map.of("id", new BigDecimal(5), "x", new BigDecimal(1)))
        .containsKeys("owner", "tag_id");
  }

  @Test
  void anIdIsReadWhereARecordIsDocumented() throws IOException {
    assertThat(read("\"inner\":5").inner()).isEqualTo(new Inner(5L, null, Map.of()));
    assertThat(read("\"inner\":\"5\"").inner()).isEqualTo(new Inner(5L, null, Map.of()));
    assertThat(read("\"items\":[5,\"x\"]").items()).extracting(Item::id).containsExactly("5", "x");
  }

  @Test
  void nestedRecordsAreReadByTheSameRules() throws IOException {
    Sample sample = read("\"inner\":{\"id\":\"5\",\"label\":[1],\"y\":2}");

    assertThat(sample.inner().id()).isEqualTo(5);
    assertThat(sample.inner().label()).isNull();
    assertThat(sample.inner().additionalFields())
        .containsExactly(entry("label", List.of(new BigDecimal(1))), entry("y", new BigDecimal(2)));
    assertThat(sample.additionalFields()).isEmpty();
    assertThat(deviations)
        .containsExactly("inner.id: whole number, text", "inner.label: text, array");
  }

  @Test
  void aNestedRecordWithoutAUsableIdIsLeftOutAndTheWholeListKept() throws IOException {
    Sample sample =
        read("\"items\":[{\"id\":\"a\"},{\"id\":0,\"label\":5},[],{\"id\":\"b\",\"label\":7}]");

    assertThat(sample.items()).extracting(Item::id).containsExactly("a", "b");
    assertThat(sample.items().get(1).label()).isEqualTo("7");
    assertThat((List<?>) sample.additionalFields().get("items")).hasSize(4);
    assertThat(deviations)
        .containsExactly(
            "items[]: object with an id, object without a usable id",
            "items[]: object, array",
            "items[].label: text, number");
  }

  @Test
  void aRecordAsDocumentedHasNoDeviation() throws IOException {
    Sample sample =
        read(
            "\"name\":\"\",\"count\":null,\"rate\":1,\"hired\":\"2024-01-15\",\"color\":\"new\","
                + "\"seen\":\"2024-01-15T00:00:00+0200\",\"tags\":[],\"items\":null,\"more\":{}");

    assertThat(sample.name()).isEmpty();
    assertThat(deviations).isEmpty();
  }

  @Test
  void aKnownConstantIsTheConstantItself() throws IOException {
    assertThat(read("\"color\":\"teal\"").color()).isSameAs(Color.TEAL);
    assertThat(read("\"color\":\"Teal\"").color()).isEqualTo(Color.of("Teal"));
  }

  @Test
  void aSingleRecordIsAListOfOneAndOtherThingsAreNoList() throws IOException {
    Decoder<List<Item>> decoder = json.list(Item.class);
    List<Item> items =
        decoder.decode(
            new ByteArrayInputStream("{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8)),
            (path, documented, found) -> deviations.add(path + ": " + documented + ", " + found));

    assertThat(items).extracting(Item::id).containsExactly("a");
    assertThat(deviations).containsExactly(": array, object");
  }

  private static String wireName(String component) {
    return WireNames.SNAKE_CASE.of(component);
  }
}

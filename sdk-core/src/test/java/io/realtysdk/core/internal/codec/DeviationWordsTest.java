package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ExtensibleEnum;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words in which a deviation names the documented and the found type. */
class DeviationWordsTest {
  private final Json json = Json.snakeCase();

  record Every(
      String text,
      Long whole,
      Integer small,
      Boolean flag,
      BigDecimal number,
      Double floating,
      LocalDate date,
      Instant time,
      Word word,
      List<String> list,
      Part part,
      List<Part> parts,
      Map<String, Object> members,
      List<List<String>> rows,
      Map<String, Object> additionalFields) {}

  record Part(String id) {}

  public static final class Word extends ExtensibleEnum {
    private Word(String text) {
      super(text);
    }

    public static Word of(String text) {
      return new Word(text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'text':[] | text: text, array",
        "'whole':1.5 | whole: whole number, decimal number",
        "'small':true | small: whole number, boolean",
        "'flag':5 | flag: boolean, number",
        "'number':{} | number: number, object",
        "'floating':'x' | floating: number, text",
        "'date':5 | date: date, number",
        "'time':'x' | time: time with zone, text",
        "'word':5 | word: text, number",
        "'list':{} | list: array, object",
        "'list':[null] | list[]: text, null",
        "'part':[] | part: object, array",
        "'parts':{'id':'a'} | parts: array, object",
        "'parts':[{}] | parts[]: object with an id, object without a usable id",
        "'members':[] | members: object, array",
        "'rows':false | rows: array, boolean",
      })
  void everyTypeHasItsWord(String member, String reported) throws IOException {
    List<String> deviations = new ArrayList<>();
    Decoder<Every> decoder = json.one(Every.class);
    byte[] bytes = ("{" + member.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
    decoder.decode(
        new ByteArrayInputStream(bytes),
        (path, documented, found) -> deviations.add(path + ": " + documented + ", " + found));
    assertThat(deviations).containsExactly(reported);
  }
}

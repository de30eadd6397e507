package io.realtysdk.testkit.internal.untidy;

import static io.realtysdk.testkit.internal.json.ObjectSchema.bool;
import static io.realtysdk.testkit.internal.json.ObjectSchema.decimal;
import static io.realtysdk.testkit.internal.json.ObjectSchema.integer;
import static io.realtysdk.testkit.internal.json.ObjectSchema.object;
import static io.realtysdk.testkit.internal.json.ObjectSchema.text;
import static io.realtysdk.testkit.internal.json.ObjectSchema.textList;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;
import io.realtysdk.testkit.internal.json.ObjectSchema.Member;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberDeviationsTest {
  private static final Member OFFICE =
      object("Office", new ObjectSchema(integer("Id").as(Format.IDENTIFIER), text("Name")));

  @Test
  void numbersBecomeTextsAndWholeNumbersDecimals() {
    assertThat(untidy(integer("n"), 7))
        .containsExactly(
            Map.entry(Deviation.NUMBER_AS_TEXT, "7"),
            Map.entry(Deviation.WHOLE_NUMBER_AS_DECIMAL, new BigDecimal("7.0")));
    assertThat(untidy(decimal("n"), new BigDecimal("1E+3")))
        .containsExactly(Map.entry(Deviation.NUMBER_AS_TEXT, "1000"));
  }

  @Test
  void booleansBecomeNumbersOrTexts() {
    assertThat(untidy(bool("b"), true))
        .containsExactly(
            Map.entry(Deviation.BOOLEAN_AS_NUMBER, 1),
            Map.entry(Deviation.BOOLEAN_AS_TEXT, "true"));
    assertThat(untidy(bool("b"), false)).containsEntry(Deviation.BOOLEAN_AS_NUMBER, 0);
  }

  @Test
  void onlyTextsThatAreExactlyANumberBecomeNumbers() {
    assertThat(untidy(text("zip"), "97201")).containsEntry(Deviation.TEXT_AS_NUMBER, 97_201L);
    for (String text : List.of("0012", "0", "+1", "1.0", "12 ", "12345678901")) {
      assertThat(untidy(text("zip"), text)).doesNotContainKey(Deviation.TEXT_AS_NUMBER);
    }
  }

  @Test
  void textsBecomeObjectsUnlessAPersonIsRecognisedByThem() {
    assertThat(untidy(text("bio"), "Hi"))
        .containsExactly(Map.entry(Deviation.OBJECT_FOR_TEXT, Map.of("value", "Hi")));
    assertThat(untidy(text("image"), "https://x.example/1.jpg"))
        .containsExactly(
            Map.entry(Deviation.OBJECT_FOR_TEXT, Map.of("url", "https://x.example/1.jpg")));
    assertThat(untidy(text("email").as(Format.KEY), "a@x.example")).isEmpty();
    assertThat(untidy(text("id").as(Format.IDENTIFIER), "agent_1")).isEmpty();
  }

  @Test
  void emptyTextsStandForNullInEverythingButTexts() {
    for (Member member : List.of(integer("n"), OFFICE, text("t").as(Format.TIMESTAMP))) {
      assertThat(untidy(member, null))
          .containsExactly(Map.entry(Deviation.EMPTY_TEXT_FOR_NULL, ""));
    }
    assertThat(untidy(text("bio"), null)).isEmpty();
  }

  @Test
  void listsBecomeNullOrTheirOnlyElementOrContainAnObject() {
    assertThat(MemberDeviations.possible(textList("l"), List.of()))
        .containsExactly(Deviation.NULL_FOR_LIST);
    assertThat(MemberDeviations.apply(Deviation.NULL_FOR_LIST, textList("l"), List.of())).isNull();
    assertThat(untidy(textList("l"), List.of("a")))
        .containsExactly(Map.entry(Deviation.SINGLE_VALUE_FOR_LIST, "a"));
    assertThat(untidy(textList("l"), List.of("a", "b")))
        .containsExactly(
            Map.entry(Deviation.OBJECT_IN_TEXT_LIST, List.of("a", Map.of("name", "b"))));
  }

  @Test
  void referencesBecomeObjectsAndObjectsWithAnIdBecomeThatId() {
    assertThat(untidy(integer("team_id").as(Format.REFERENCE), 5))
        .containsEntry(Deviation.OBJECT_FOR_ID, Map.of("id", 5));
    assertThat(untidy(OFFICE, Map.of("Id", 3, "Name", "North")))
        .containsExactly(Map.entry(Deviation.ID_FOR_OBJECT, 3));
    assertThat(untidy(object("Address", new ObjectSchema(text("City"))), Map.of("City", "X")))
        .isEmpty();
  }

  @Test
  void datesGetATimeAndTimesLoseTheirZone() {
    assertThat(untidy(text("d").as(Format.DATE), "2015-01-15"))
        .containsExactly(Map.entry(Deviation.TIME_FOR_DATE, "2015-01-15 00:00:00"));
    assertThat(untidy(text("t").as(Format.TIMESTAMP), "2023-05-01T10:20:30Z"))
        .containsExactly(Map.entry(Deviation.TIME_WITHOUT_ZONE, "2023-05-01 10:20:30"));
    assertThat(untidy(text("t").as(Format.TIMESTAMP), "2023-05-01T10:20:30+02:00")).isEmpty();
  }

  private static Map<Deviation, Object> untidy(Member member, Object value) {
    Map<Deviation, Object> untidy = new LinkedHashMap<>();
    for (Deviation deviation : MemberDeviations.possible(member, value)) {
      untidy.put(deviation, MemberDeviations.apply(deviation, member, value));
    }
    return Collections.unmodifiableMap(untidy);
  }
}

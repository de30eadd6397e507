package io.realtysdk.testkit.internal.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ODataFilterTest {
  private static final ObjectSchema SHAPE =
      new ObjectSchema(
          ObjectSchema.integer("Id"),
          ObjectSchema.text("LastName"),
          ObjectSchema.text("Notes"),
          ObjectSchema.decimal("Price"),
          ObjectSchema.bool("IsInactive"),
          ObjectSchema.object(
              "Office", new ObjectSchema(ObjectSchema.integer("Id"), ObjectSchema.text("Name"))),
          ObjectSchema.object(
              "Manager", new ObjectSchema(ObjectSchema.integer("Id"), ObjectSchema.text("Name"))));

  private static Map<String, Object> agent() {
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("Id", 7);
    agent.put("LastName", "O'Brien");
    agent.put("Notes", null);
    agent.put("Price", new BigDecimal("45.50"));
    agent.put("IsInactive", false);
    agent.put("Office", Map.of("Id", 12L, "Name", "Harbor (North), Realty"));
    agent.put("Manager", null);
    return agent;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LastName eq 'O''Brien'",
        "'O''Brien' eq LastName",
        "LastName ne 'Smith'",
        "LastName gt 'N' and LastName lt 'P'",
        "Id eq 7",
        "Id eq 7.0",
        "Id gt -3",
        "Id ge 7 and Id le 7",
        "Price lt 4.6e1",
        "IsInactive eq false",
        "not IsInactive",
        "not (IsInactive eq true)",
        "not contains(LastName,'x')",
        "Office/Id eq 12",
        "contains(Office/Name, '(North), ')",
        "contains(LastName,'''B')",
        "contains(LastName,'Br') eq true",
        "true eq startswith(LastName,'O')",
        "endswith(LastName,'en') ne false",
        "tolower(LastName) eq 'o''brien' and toupper(LastName) eq 'O''BRIEN'",
        "length(trim('  ab ')) eq 2",
        "Notes eq null",
        "Manager eq null and Office ne null",
        "Manager/Name eq null",
        "Notes ne 'x'",
        "IsInactive or Id eq 7 and LastName ne ''",
        "(IsInactive or Id eq 7) and LastName ne ''",
        "2024-02-29 lt 2024-03-01T00:00:00+01:00",
        "2024-01-01 eq 2024-01-01T00:00:00Z",
        "  ( ( Id   eq\t7 ) )  ",
      })
  void matches(String filter) {
    assertThat(ODataExpression.matches(ODataParser.filter(filter, SHAPE), agent())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LastName eq 'o''brien'",
        "Id ne 7",
        "Id gt 7",
        "IsInactive",
        "Notes gt 'a'",
        "contains(Notes,'a')",
        "contains(Notes,'a') eq false",
        "not contains(Notes,'a')",
        "Manager/Id eq 1",
        "Notes ne null",
        "null",
        "true and false or false",
        "IsInactive and (true or true)",
      })
  void doesNotMatch(String filter) {
    assertThat(ODataExpression.matches(ODataParser.filter(filter, SHAPE), agent())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "LastName",
        "LastName eq",
        "eq 'Smith'",
        "LastName eq 'Smith",
        "LastName eq 'O'Brien'",
        "LastName = 'Smith'",
        "LastName EQ 'Smith'",
        "LastName eq \"Smith\"",
        "LastName eq 7",
        "Id eq '7'",
        "IsInactive eq 'false'",
        "IsInactive gt false",
        "Office eq Office",
        "lastname eq 'Smith'",
        "Unknown eq 1",
        "Office/Unknown eq 1",
        "Id/Office eq 1",
        "Office/ eq 1",
        "(Id eq 7",
        "Id eq 7)",
        "Id eq 7 Id eq 8",
        "Id eq 7 and",
        "Id and true",
        "not Id",
        "contains(LastName)",
        "contains(Id,'7')",
        "contains(LastName,'a'",
        "contains(LastName 'a')",
        "matches(LastName,'a')",
        "Id eq 7x",
        "Id eq 2024-13-01",
        "Id in (1,2)",
        "Id eq 1;drop",
      })
  void isRefused(String filter) {
    assertThatExceptionOfType(ODataException.class)
        .isThrownBy(() -> ODataParser.filter(filter, SHAPE))
        .withMessageMatching("[A-Z].*\\.");
  }

  @Test
  void endlessNestingIsRefusedInsteadOfFillingTheStack() {
    String filter = "(".repeat(5000) + "Id eq 7" + ")".repeat(5000);

    assertThatExceptionOfType(ODataException.class)
        .isThrownBy(() -> ODataParser.filter(filter, SHAPE))
        .withMessage("The expression is nested too deeply.");
  }
}

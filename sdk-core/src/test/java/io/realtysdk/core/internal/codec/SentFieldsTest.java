package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.WireNames;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether what was sent shows in the record that was read after the write. */
class SentFieldsTest {
  private final SentFields fields = new SentFields(WireNames.SNAKE_CASE);

  record Agent(
      String firstName,
      Object team,
      List<Object> tags,
      Address address,
      Map<String, Object> additionalFields) {}

  record Address(String streetName, Optional<String> unit) {}

  private record Hidden(String firstName) {}

  static final class Color extends ExtensibleEnum {
    Color(String text) {
      super(text);
    }
  }

  private static Agent agent(String name, Object team, List<Object> tags, Object more) {
    Address address = new Address("Lake Road", Optional.of("7"));
    return new Agent(name, team, tags, address, more == null ? Map.of() : Map.of("more", more));
  }

  private boolean show(String field, Object sent, Record record) {
    return fields.show(Collections.singletonMap(field, sent), record);
  }

  @Test
  void aFieldThatReadsTheSameShows() {
    assertThat(show("first_name", "Ann", agent("Ann", null, List.of(), null))).isTrue();
    assertThat(show("first_name", "Ann", agent("Anna", null, List.of(), null))).isFalse();
    assertThat(show("first_name", "Ann", agent(null, null, List.of(), null))).isFalse();
    assertThat(show("other", "Ann", agent("Ann", null, List.of(), null))).isFalse();
    assertThat(show("first_name", "Ann", new Hidden("Ann"))).isTrue();
    assertThat(show("other", "Ann", new Hidden("Ann"))).isFalse();
  }

  @Test
  void everyFieldHasToShow() {
    Agent agent = agent("Ann", "x", List.of(), null);
    assertThat(fields.show(Map.of("first_name", "Ann", "team", "x"), agent)).isTrue();
    assertThat(fields.show(Map.of("first_name", "Ann", "team", "y"), agent)).isFalse();
    assertThat(fields.show(Map.of(), agent)).isTrue();
  }

  @Test
  void aFileCannotBeCompared() {
    assertThat(show("photo", Path.of("photo.png"), agent("Ann", null, List.of(), null))).isTrue();
  }

  @Test
  void nothingOfEveryKindIsTheSame() {
    for (Object sent : Arrays.asList(null, "", List.of())) {
      for (Object read : Arrays.asList(null, "", List.of())) {
        assertThat(show("team", sent, agent(null, read, List.of(), null))).isTrue();
      }
      assertThat(show("team", sent, agent(null, "x", List.of(), null))).isFalse();
      assertThat(show("team", sent, agent(null, 0, List.of(), null))).isFalse();
    }
    assertThat(show("team", "x", agent(null, "", List.of(), null))).isFalse();
  }

  @Test
  void numbersAreComparedByTheirValue() {
    assertThat(show("team", 7, agent(null, 7L, List.of(), null))).isTrue();
    assertThat(show("team", new BigDecimal("7.50"), agent(null, "7.5", List.of(), null))).isTrue();
    assertThat(show("team", "7", agent(null, 7, List.of(), null))).isTrue();
    assertThat(show("team", 7, agent(null, 8, List.of(), null))).isFalse();
    assertThat(show("team", "7th", agent(null, 7, List.of(), null))).isFalse();
    assertThat(show("team", 7, agent(null, "7th", List.of(), null))).isFalse();
    assertThat(show("team", true, agent(null, "true", List.of(), null))).isTrue();
  }

  @Test
  void constantsAreComparedByTheirText() {
    assertThat(show("team", new Color("teal"), agent(null, "teal", List.of(), null))).isTrue();
    assertThat(show("team", "teal", agent(null, new Color("teal"), List.of(), null))).isTrue();
    assertThat(show("team", new Color("red"), agent(null, "teal", List.of(), null))).isFalse();
  }

  @Test
  void listsAreComparedItemByItem() {
    assertThat(show("tags", List.of("a", 1), agent(null, null, List.of("a", "1"), null))).isTrue();
    assertThat(show("tags", List.of("a", 1), agent(null, null, List.of("a"), null))).isFalse();
    assertThat(show("tags", List.of("a"), agent(null, null, List.of("a", "b"), null))).isFalse();
    assertThat(show("tags", List.of("a", "b"), agent(null, null, List.of("a", "c"), null)))
        .isFalse();
    assertThat(show("tags", List.of("a", "b"), agent(null, null, List.of("c", "b"), null)))
        .isFalse();
    assertThat(show("team", List.of("a"), agent(null, "[a]", List.of(), null))).isFalse();
  }

  @Test
  void membersAreComparedWithARecordOrAMap() {
    Agent agent = agent("Ann", Map.of("id", 5, "name", "x"), List.of(), null);
    assertThat(show("address", Map.of("street_name", "Lake Road", "unit", 7), agent)).isTrue();
    assertThat(show("address", Map.of("street_name", "Hill Road"), agent)).isFalse();
    assertThat(show("address", Map.of("unit", "8"), agent)).isFalse();
    assertThat(show("team", Map.of("id", "5"), agent)).isTrue();
    assertThat(show("team", Map.of("id", "6"), agent)).isFalse();
    assertThat(show("first_name", Map.of("id", "5"), agent)).isFalse();
    assertThat(show("team", "x", agent(null, Optional.empty(), List.of(), null))).isFalse();
  }

  @Test
  void whatTheRecordHasNoComponentForIsAmongItsAdditionalFields() {
    assertThat(show("more", "x", agent("Ann", null, List.of(), "x"))).isTrue();
    assertThat(show("more", "x", agent("Ann", null, List.of(), "y"))).isFalse();
    Agent raw = new Agent(null, null, List.of(), null, Map.of("first_name", 5, "tags", "a"));
    assertThat(show("first_name", "5", raw)).isTrue();
    assertThat(show("tags", "a", raw)).isTrue();
  }
}

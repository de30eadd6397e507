package io.realtysdk.testkit.internal.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ODataQueryTest {
  private static final ObjectSchema SHAPE =
      new ObjectSchema(
          ObjectSchema.integer("Id"),
          ObjectSchema.text("Name"),
          ObjectSchema.bool("Off"),
          ObjectSchema.object(
              "Office", new ObjectSchema(ObjectSchema.integer("Id"), ObjectSchema.text("Name"))));

  private static final List<Map<String, Object>> RECORDS =
      List.of(
          agent(1, "b", true, 30),
          agent(2, null, false, 20),
          agent(10, "a", true, 20),
          agent(4, "B", false, 10));

  private static Map<String, Object> agent(int id, String name, boolean off, int office) {
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("Id", id);
    agent.put("Name", name);
    agent.put("Off", off);
    agent.put("Office", Map.of("Id", office, "Name", "Office " + office));
    return agent;
  }

  private static List<Map<String, Object>> result(String... options) {
    String query =
        Arrays.stream(options)
            .map(option -> option.split("=", 2))
            .map(o -> encoded(o[0]) + "=" + encoded(o[1]))
            .collect(Collectors.joining("&"));
    Request request = new Request("GET", "/api/agents?" + query, Map.of(), new byte[0]);
    return new ODataQuery(request, SHAPE, Integer.MAX_VALUE, false).apply(RECORDS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<Object> ids(String... options) {
    return result(options).stream().map(agent -> agent.get("Id")).toList();
  }

  @Test
  void withoutOptionsEveryRecordComesInItsOrder() {
    assertThat(ids("email=")).containsExactly(1, 2, 10, 4);
  }

  @Test
  void numbersAreOrderedAsNumbers() {
    assertThat(ids("$orderby=Id")).containsExactly(1, 2, 4, 10);
    assertThat(ids("$orderby=Id desc")).containsExactly(10, 4, 2, 1);
  }

  @Test
  void laterKeysDecideTies() {
    assertThat(ids("$orderby=Off desc,Office/Id asc, Id desc")).containsExactly(10, 1, 4, 2);
  }

  @Test
  void textsAreOrderedByCharacterAndNullComesFirst() {
    assertThat(ids("$orderby=Name")).containsExactly(2, 4, 10, 1);
  }

  @Test
  void filteringComesBeforeOrderingBeforeSkippingBeforeCutting() {
    assertThat(ids("$top=1", "$skip=1", "$orderby=Id", "$filter=Id gt 1")).containsExactly(4);
  }

  @Test
  void topMayBeZeroAndSkipMayGoPastTheEnd() {
    assertThat(ids("$top=0")).isEmpty();
    assertThat(ids("$skip=4")).isEmpty();
    assertThat(ids("$top=2147483647")).hasSize(4);
  }

  @Test
  void selectedPropertiesAreAllThatRemains() {
    assertThat(result("$select=Name,Id", "$top=1")).containsExactly(Map.of("Name", "b", "Id", 1));
  }

  @Test
  void partsOfAnObjectCanBeSelected() {
    assertThat(result("$select=Office/Id", "$top=1"))
        .containsExactly(Map.of("Office", Map.of("Id", 30)));
    assertThat(result("$select=Office/Id, Office/Name", "$top=1"))
        .containsExactly(Map.of("Office", Map.of("Id", 30, "Name", "Office 30")));
    assertThat(result("$select=Office,Office/Id", "$top=1"))
        .containsExactly(Map.of("Office", Map.of("Id", 30, "Name", "Office 30")));
  }

  @Test
  void aStarSelectsEverything() {
    assertThat(result("$select=*")).isEqualTo(RECORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$top=-1",
        "$top=+1",
        "$top=1.5",
        "$top=ten",
        "$top=",
        "$top=2147483648",
        "$skip=-1",
        "$skip=99999999999999999999",
        "$orderby=",
        "$orderby=Unknown",
        "$orderby=Id up",
        "$orderby=Id asc desc",
        "$orderby=Id,",
        "$orderby=,Id",
        "$orderby='Id'",
        "$orderby=Office",
        "$orderby=Id Name",
        "$select=",
        "$select=Id,",
        "$select=Id Name",
        "$select=Unknown",
        "$select=Office/Unknown",
        "$filter=",
      })
  void isRefused(String option) {
    assertThatExceptionOfType(ODataException.class).isThrownBy(() -> result(option));
  }
}

package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSpectoraTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().seed(450);

  private static final String LIST = "/v2/connections";

  private final Http http = new Http(fake, "Bearer " + fake.apiKey());

  @ParameterizedTest
  @ValueSource(strings = {"", "Token KEY", "KEY", "bearer KEY", "Bearer  KEY", "Bearer wrong"})
  void aRequestWithoutTheKeyIsDenied(String authorization) throws IOException {
    String header = authorization.replace("KEY", fake.apiKey());

    HttpResponse<String> response =
        http.send("GET", LIST, null, new byte[0], header.isEmpty() ? null : header);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(errors(response).get(0)).containsEntry("status", "401").containsKey("detail");
  }

  @Test
  void aResourceIsAConnectionWithItsAttributesAndRelationships() throws IOException {
    Map<String, Object> data = member(object(http.get(LIST + "/1")), "data");

    assertThat(data).containsEntry("id", "1").containsEntry("type", "connection");
    assertThat(member(data, "attributes").keySet())
        .containsExactly(
            "company_id",
            "first_name",
            "last_name",
            "email",
            "phone",
            "agency_id",
            "agency_name",
            "city",
            "state",
            "image",
            "agent_id",
            "agent_team_id",
            "tags",
            "agent_inspections",
            "buying_agent_inspections",
            "selling_agent_inspections");
    assertThat(member(data, "relationships"))
        .containsEntry("agent", Map.of("data", Map.of("type", "agent", "id", "5001")))
        .containsEntry("agent_team", Map.of("data", Map.of("type", "agent_team", "id", "71")))
        .containsEntry("company", Map.of("data", Map.of("type", "company", "id", "88")));
  }

  @Test
  void theFirstInspectionIsWorkedOutOnRequestOnly() throws IOException {
    String asked = LIST + "/1?optional_fields=date_of_first_inspection";

    Map<String, Object> data = member(object(http.get(asked)), "data");

    assertThat(member(data, "attributes")).containsEntry("date_of_first_inspection", "2021-03-01");
  }

  @Test
  void eachIncludedResourceIsThereOnce() throws IOException {
    Map<String, Object> document =
        object(http.get(LIST + "?page%5Bsize%5D=10&include=agent%2Cagent_team"));

    assertThat(data(document)).hasSize(10);
    assertThat(resources(document.get("included")))
        .hasSize(13)
        .filteredOn(resource -> resource.get("type").equals("agent_team"))
        .extracting(resource -> resource.get("id"))
        .containsExactlyInAnyOrder("71", "72", "73");
    assertThat(object(http.get(LIST))).doesNotContainKey("included");
  }

  @Test
  void pagesHaveMetadataAndLinks() throws IOException {
    Map<String, Object> second =
        object(
            http.get(
                LIST + "?page[number]=2&filter[tag]=vip".replace("[", "%5B").replace("]", "%5D")));

    assertThat(data(second)).hasSize(25);
    assertThat(member(member(second, "meta"), "pagination"))
        .isEqualTo(
            Map.of("current_page", 2, "total_pages", 2, "total_count", 225, "per_page", 200));
    String base = fake.baseUrl() + LIST + "?filter%5Btag%5D=vip&page%5Bnumber%5D=";
    assertThat(member(second, "links"))
        .containsEntry("self", base + 2)
        .containsEntry("first", base + 1)
        .containsEntry("next", null)
        .containsEntry("last", base + 2);
  }

  @Test
  void everyPageTogetherIsEverybody() throws IOException {
    int found = 0;
    for (int page = 1; page <= 3; page++) {
      found += data(object(http.get(LIST + "?page%5Bnumber%5D=" + page))).size();
    }

    assertThat(found).isEqualTo(450);
    assertThat(data(object(http.get(LIST + "?page%5Bnumber%5D=4")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "filter%5Bid%5D=7, 7, 1",
    "filter%5Bagent_id%5D=5009, 9, 1",
    "filter%5Bagency_id%5D=12&page%5Bsize%5D=2, 4, 2",
    "filter%5Bagent_team_id%5D=72&page%5Bsize%5D=3, 2, 3",
    "filter%5Bemail%5D=ann.lee.1%40harbor.example, 1, 1",
    "filter%5Bemail%5D=ann.lee, -, 0",
    "filter%5Bfulltext%5D=ANN+lee+harbor&page%5Bsize%5D=1, 1, 1",
    "filter%5Bfulltext%5D=west+side&page%5Bsize%5D=1, 3, 1",
    "filter%5Btag%5D=preferred&page%5Bsize%5D=1, 1, 1",
    "filter%5Btag%5D%5B%5D=preferred&filter%5Btag%5D%5B%5D=x&page%5Bsize%5D=1, 1, 1",
    "filter%5Btag%5D=x, -, 0",
    "filter%5Bid%5D=7&filter%5Bagency_id%5D=99, -, 0",
  })
  void filtersSelectRecords(String query, String first, int count) throws IOException {
    List<Map<String, Object>> found = data(object(http.get(LIST + "?" + query)));

    assertThat(found).hasSize(count);
    assertThat(found.isEmpty() ? "-" : found.get(0).get("id")).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency_name",
        "first_name",
        "last_name",
        "agent_inspections",
        "buying_agent_inspections",
        "selling_agent_inspections",
      })
  void ordersSortRecordsAndAMinusTurnsThemRound(String field) throws IOException {
    List<Object> up = sorted(field, field);
    List<Object> down = sorted("-" + field, field);

    assertThat(up).hasSize(200).isSortedAccordingTo(FakeSpectoraTest::compare);
    assertThat(down).hasSize(200).isSortedAccordingTo((a, b) -> compare(b, a)).isNotEqualTo(up);
  }

  private static int compare(Object a, Object b) {
    return a instanceof Integer number
        ? number.compareTo((Integer) b)
        : a.toString().toLowerCase(Locale.ROOT).compareTo(b.toString().toLowerCase(Locale.ROOT));
  }

  private List<Object> sorted(String sort, String field) throws IOException {
    return data(object(http.get(LIST + "?sort=" + sort))).stream()
        .map(resource -> member(resource, "attributes").get(field))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"last_first_name", "-agent_team_name"})
  void theComposedOrdersAreKnownToo(String sort) throws IOException {
    assertThat(http.get(LIST + "?sort=" + sort).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?sort=email",
        "?include=company",
        "?include=agent,",
        "?page%5Bsize%5D=201",
        "?page%5Bsize%5D=0",
        "?page%5Bnumber%5D=0",
        "?page%5Bnumber%5D=x",
        "?page=2",
        "?filter%5Bname%5D=x",
        "?filter%5Bid%5D=1&filter%5Bid%5D=2",
        "?optional_fields=date_of_first_inspection",
        "/1?optional_fields=other",
        "/1?filter%5Bid%5D=1",
      })
  void parametersThatMakeNoSenseAreRefused(String query) throws IOException {
    assertThat(http.get(LIST + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /v2/connections, 'GET, POST'",
    "DELETE, /v2/connections/2, 'GET, PATCH'",
    "PUT, /v2/connections/2, 'GET, PATCH'",
  })
  void anotherVerbIsAnsweredWithTheOnesThatArePossible(String method, String path, String allow)
      throws IOException {
    HttpResponse<String> response = http.send(method, path, null, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue(allow);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/v2", "/connections", "/v2/connections/1/more", "/v2/connections/451"})
  void anotherPathIsNotFound(String path) throws IOException {
    HttpResponse<String> response = http.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(errors(response)).hasSize(1);
  }

  private static Map<String, Object> member(Map<String, Object> object, String name) {
    return Objects.requireNonNull(Json.asObject(object.get(name)), name);
  }

  private static List<Map<String, Object>> data(Map<String, Object> document) {
    return resources(document.get("data"));
  }

  private static List<Map<String, Object>> errors(HttpResponse<String> response) {
    return resources(object(response).get("errors"));
  }

  @SuppressWarnings("unchecked") // whatever else comes back fails the test that asked for it
  private static List<Map<String, Object>> resources(Object list) {
    return (List<Map<String, Object>>) list;
  }
}

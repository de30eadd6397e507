package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.list;
import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeOpenToCloseTest {
  @RegisterExtension static final FakeOpenToClose fake = FakeOpenToClose.extension().seed(25);

  private static final String TOKEN = "api_token=" + encoded(fake.apiKey());

  private final Http http = new Http(fake, null);

  @ParameterizedTest
  @ValueSource(strings = {"", "?api_token=", "?api_token=wrong", "?api_token=RAW", "?token=KEY"})
  void aRequestWithoutTheKeyIsDenied(String query) throws IOException {
    HttpResponse<String> response =
        http.get(
            "/agents" + query.replace("KEY", encoded(fake.apiKey())).replace("RAW", fake.apiKey()));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(object(response)).containsExactly(entry("message", "Unauthenticated."));
  }

  @Test
  void theKeyTwiceIsDenied() throws IOException {
    assertThat(http.get("/agents?" + TOKEN + "&" + TOKEN).statusCode()).isEqualTo(401);
  }

  @Test
  void theKeyInAHeaderIsForbidden() throws IOException {
    Http bearer = new Http(fake, "Bearer " + fake.apiKey());

    assertThat(bearer.get("/agents").statusCode()).isEqualTo(403);
    assertThat(bearer.get("/agents?api_token=wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void listsAreBareArraysOfWholeRecordsTwentyAtATime() throws IOException {
    HttpResponse<String> response = get("/agents");

    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(list(response)).hasSize(20);
    assertThat(list(response).get(0).keySet())
        .containsExactly(
            "id",
            "name",
            "first_name",
            "last_name",
            "email",
            "phone",
            "license_number",
            "team_id",
            "status",
            "hire_date",
            "commission_rate",
            "specialties",
            "bio",
            "role",
            "mentor_id",
            "active",
            "brokerage");
  }

  @Test
  void seededAgentsAreRealisticAndNumberedFromOne() {
    fake.seed(250);

    assertThat(fake.agents()).extracting(a -> a.get("id")).startsWith(1L, 2L).endsWith(249L, 250L);
    assertThat(fake.agents()).extracting(a -> a.get("email")).doesNotHaveDuplicates();
    assertThat(fake.agents()).filteredOn(a -> "Inactive".equals(a.get("status"))).hasSize(25);
    assertThat(fake.agents()).filteredOn(a -> "On Leave".equals(a.get("status"))).hasSize(25);
    assertThat(fake.agents().get(1)).containsEntry("mentor_id", 1L).containsEntry("team_id", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=2&offset=3, 4 5",
    "search=NORTHSIDE&limit=2, 7 8",
    "search=O%27Brien&status=Active, 3",
    "offset=24, 25",
    "offset=25, ''",
    "limit=100&status=On+Leave, 10 20",
    "status=Active&team_id=5, 12 19",
    "team_id=2&sort=-id, 23 16 9 2",
    "team_id=2&sort=id+desc, 23 16 9 2",
    "team_id=2&sort=id+asc, 2 9 16 23",
    "team_id=2&sort_by=id&sort_dir=DESC, 23 16 9 2",
    "limit=3&sort_by=commission_rate, 1 10 19",
    "limit=2&sort=mentor_id, 1 11",
    "limit=2&sort=-active, 1 2",
    "first_name=Zo%C3%AB&last_name=O%27Brien, 3",
    "email=nobody%40nowhere.example, ''",
  })
  void parametersFilterSortAndCutOut(String query, String ids) throws IOException {
    assertThat(list(get("/agents?" + query)))
        .extracting(agent -> agent.get("id").toString())
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
  }

  @Test
  void anAgentIsFoundByItsExactAddress() throws IOException {
    String email = (String) fake.agents().get(6).get("email");

    assertThat(list(get("/agents?email=" + encoded(email))))
        .singleElement()
        .satisfies(agent -> assertThat(agent.get("id")).isEqualTo(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=5&limit=5",
        "offset=-1",
        "offset=1.5",
        "team_id=0",
        "team_id=five",
        "sort=nothing",
        "sort=specialties",
        "sort=name+down",
        "sort=name&sort_by=name",
        "sort_by=name&sort_dir=down",
        "page=1",
        "Limit=5",
        "Search=Ann",
      })
  void parametersThatMakeNoSenseAreRefused(String query) throws IOException {
    HttpResponse<String> response = get("/agents?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(object(response)).containsOnlyKeys("message");
  }

  @Test
  void oneAgentIsABareObject() throws IOException {
    assertThat(object(get("/agents/2")))
        .containsEntry("id", 2)
        .containsEntry("name", "Michael Smith")
        .containsEntry("status", "Active")
        .containsEntry("commission_rate", new BigDecimal("0.051"))
        .containsEntry("hire_date", "2015-01-28")
        .containsEntry("specialties", List.of("Commercial"));
  }

  @Test
  void onRequestEverythingIsPutIntoAnEnvelope() throws IOException {
    try (FakeOpenToClose other = FakeOpenToClose.start().seed(1).enveloped()) {
      Http otherHttp = new Http(other, null);

      assertThat(object(otherHttp.get("/agents?" + TOKEN))).containsOnlyKeys("data");
      assertThat(object(otherHttp.get("/agents/1?" + TOKEN)).get("data")).isInstanceOf(Map.class);
      assertThat(object(otherHttp.get("/agents/2?" + TOKEN))).containsOnlyKeys("message");
    }
  }

  @Test
  void theListMayHaveASlashAtItsEnd() throws IOException {
    assertThat(list(get("/agents/?limit=1"))).hasSize(1);
    assertThat(get("/agents/1/").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/agents/26, 404", "/agents/0, 404", "/agents/abc, 400", "/agents/-1, 400"})
  void anUnknownAgentIsNotFoundAndNoIdIsRefused(String path, int status) throws IOException {
    assertThat(get(path).statusCode()).isEqualTo(status);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(status);
    assertThat(send("PUT", path, "{\"bio\":null}").statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /agents, 'GET, POST'",
    "DELETE, /agents/, 'GET, POST'",
    "PATCH, /agents/2, 'GET, PUT, DELETE'",
    "POST, /agents/2, 'GET, PUT, DELETE'",
  })
  void anotherVerbIsAnsweredWithTheOnesThatArePossible(String method, String path, String allow)
      throws IOException {
    HttpResponse<String> response = send(method, path, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue(allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/Agents", "/users", "/agents/2/more"})
  void anotherPathIsNotFound(String path) throws IOException {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String pathAndQuery) throws IOException {
    return send("GET", pathAndQuery, "");
  }

  private HttpResponse<String> send(String method, String path, String body) throws IOException {
    String type = body.isEmpty() ? null : "application/json";
    return http.send(method, path + (path.contains("?") ? "&" : "?") + TOKEN, type, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

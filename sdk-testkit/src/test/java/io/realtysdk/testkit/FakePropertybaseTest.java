package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakePropertybaseTest {
  @RegisterExtension static final FakePropertybase fake = FakePropertybase.extension().seed(25);

  private final Http http = new Http(fake, "Bearer " + fake.apiKey());

  private Map<String, Object> error(HttpResponse<String> response) {
    assertThat(object(response))
        .containsEntry("success", false)
        .containsOnlyKeys("success", "error");
    return Json.asObject(object(response).get("error"));
  }

  @SuppressWarnings("unchecked") // whatever else comes back fails the test that asked for a list
  private List<Map<String, Object>> data(String path) throws IOException {
    HttpResponse<String> response = http.get(path);
    assertThat(object(response)).containsEntry("success", true);
    return (List<Map<String, Object>>) object(response).get("data");
  }

  private Map<String, Object> one(String path) throws IOException {
    return Json.asObject(object(http.get(path)).get("data"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNAUTHORIZED",
    "KEY, UNAUTHORIZED",
    "bearer KEY, UNAUTHORIZED",
    "Bearer wrong, INVALID_API_KEY",
    "Bearer  KEY, INVALID_API_KEY",
  })
  void aRequestWithoutTheKeyIsDenied(String authorization, String code) throws IOException {
    String header = authorization.replace("KEY", fake.apiKey());

    HttpResponse<String> response =
        http.send("GET", "/v1/agents", null, new byte[0], header.isEmpty() ? null : header);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(error(response)).containsEntry("code", code).containsEntry("request_id", "req_1");
  }

  @Test
  void everyAnswerTellsTheQuota() throws IOException {
    HttpResponse<String> first = http.get("/v1/agents");
    HttpResponse<String> second = http.get("/v1/agents/agent_99");

    assertThat(first.headers().firstValue("X-RateLimit-Limit")).hasValue("600");
    assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("599");
    assertThat(second.headers().firstValue("X-RateLimit-Remaining")).hasValue("598");
    assertThat(second.headers().firstValue("X-RateLimit-Reset")).hasValue("1706702460");
  }

  @Test
  void aListHasMetaAndLinks() throws IOException {
    HttpResponse<String> response = http.get("/v1/agents?status=active&page=2&per_page=5");

    assertThat(object(response).get("meta"))
        .isEqualTo(Map.of("page", 2, "per_page", 5, "total", 18, "total_pages", 4));
    assertThat(Json.asObject(object(response).get("links")))
        .containsExactly(
            entry("self", "/v1/agents?status=active&per_page=5&page=2"),
            entry("first", "/v1/agents?status=active&per_page=5&page=1"),
            entry("next", "/v1/agents?status=active&per_page=5&page=3"),
            entry("last", "/v1/agents?status=active&per_page=5&page=4"));
  }

  @Test
  void aListHasTwentyUnlessAskedAndAnEnd() throws IOException {
    assertThat(data("/v1/agents")).hasSize(20);
    assertThat(data("/v1/agents?page=2")).hasSize(5);
    assertThat(data("/v1/agents?page=3")).isEmpty();
    assertThat(Json.asObject(object(http.get("/v1/agents?page=2")).get("links")))
        .doesNotContainKey("next");
  }

  @Test
  void filtersSelect() throws IOException {
    fake.seed(250).wholeAgentsInLists();

    assertThat(data("/v1/agents?per_page=100&status=invited"))
        .hasSize(22)
        .allSatisfy(a -> assertThat(a).containsEntry("status", "invited"));
    assertThat(data("/v1/agents?role=owner"))
        .extracting(a -> a.get("id"))
        .containsExactly("agent_1");
    assertThat(data("/v1/agents?per_page=100&team_id=team_rentals"))
        .allSatisfy(a -> assertThat(a).containsEntry("team_id", "team_rentals"));
    assertThat(data("/v1/agents?team_id=team_none")).isEmpty();
    assertThat(data("/v1/agents?search=O%27bRIEN&per_page=100"))
        .hasSizeGreaterThan(10)
        .allSatisfy(a -> assertThat((String) a.get("name")).contains("O'Brien"));
    assertThat(data("/v1/agents?search=lee.1%40")).hasSize(1);
  }

  @Test
  void anAgentHasNumbersAndRelationsOnlyIfAskedFor() throws IOException {
    assertThat(one("/v1/agents/agent_1")).doesNotContainKeys("stats", "team", "leads");
    Map<String, Object> full = one("/v1/agents/agent_1?expand=team,leads&include_stats=true");

    assertThat(full.get("team")).isEqualTo(Map.of("id", "team_sales_a", "name", "Sales A"));
    assertThat((List<?>) full.get("leads")).hasSize(120);
    assertThat(Json.asObject(full.get("stats")))
        .containsEntry("active_leads", 86)
        .containsEntry("deals_closed", 17);
  }

  @Test
  void listsContainOnlyWhatTheServiceShowsThere() throws IOException {
    assertThat(data("/v1/agents"))
        .hasSize(20)
        .allSatisfy(
            agent ->
                assertThat(agent)
                    .containsOnlyKeys("id", "email", "name", "role", "status", "stats"));

    fake.wholeAgentsInLists();

    assertThat(data("/v1/agents").get(0)).containsKeys("profile", "team_id", "stats");
  }

  @Test
  void listsTellTheCountsWithoutTheRevenue() throws IOException {
    assertThat(data("/v1/agents").get(0).get("stats"))
        .isEqualTo(Map.of("active_leads", 86, "deals_closed", 17));
  }

  @Test
  void statsFollowFromTheLeads() throws IOException {
    Map<String, Object> month = one("/v1/agents/agent_1/stats?period=month");
    Map<String, Object> day =
        one("/v1/agents/agent_1/stats?start_date=2024-01-06&end_date=2024-01-06");

    assertThat(month).containsEntry("period", "month");
    assertThat(Json.asObject(month.get("leads")))
        .containsExactly(
            entry("assigned", 120),
            entry("contacted", 102),
            entry("qualified", 85),
            entry("closed", 17));
    assertThat(month.get("conversion_rate")).isEqualTo(new BigDecimal("0.142"));
    assertThat(day).containsEntry("period", "custom");
    assertThat(Json.asObject(day.get("leads"))).containsEntry("assigned", 5);
    assertThat(one("/v1/agents/agent_1/stats")).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "stage=won, 17",
    "status=active, 86",
    "status=closed, 34",
    "source=portal, 40",
    "min_score=100, 1",
    "property_id=unit_3, 6",
    "tags=investor, 120",
    "'tags=hot%2Cinvestor', 25",
    "created_after=2024-01-27, 4",
    "created_before=2024-01-02, 5",
    "search=%2B15550001003, 1",
    "stage=nowhere, 0",
  })
  void leadsAreFiltered(String filter, int count) throws IOException {
    Map<String, Object> meta =
        Json.asObject(object(http.get("/v1/agents/agent_1/leads?" + filter)).get("meta"));

    assertThat(meta).containsEntry("total", count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/agents?status=gone",
        "/v1/agents?page=0",
        "/v1/agents?page=x",
        "/v1/agents?per_page=101",
        "/v1/agents?per_page=",
        "/v1/agents/agent_1?expand=teams",
        "/v1/agents/agent_1?expand=",
        "/v1/agents/agent_1?include_stats=yes",
        "/v1/agents/agent_1/stats?period=day",
        "/v1/agents/agent_1/stats?period=week&start_date=2024-01-01",
        "/v1/agents/agent_1/stats?start_date=2024-01-02&end_date=2024-01-01",
        "/v1/agents/agent_1/stats?start_date=yesterday",
        "/v1/agents/agent_1/leads?status=gone",
        "/v1/agents/agent_1/leads?min_score=many",
        "/v1/agents/agent_1/leads?created_after=1",
      })
  void valuesThatMakeNoSenseAreRefusedByName(String path) throws IOException {
    HttpResponse<String> response = http.get(path);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(error(response)).containsEntry("code", "VALIDATION_ERROR");
    assertThat((List<?>) error(response).get("details")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/agents?limit=5",
        "/v1/agents?sort=name",
        "/v1/agents?page=1&page=2",
        "/v1/agents/agent_1?period=month",
        "/v1/agents/agent_1/stats?page=1",
        "/v1/agents/agent_1/leads?agent_id=agent_1",
      })
  void parametersItDoesNotKnowAreRefused(String path) throws IOException {
    assertThat(http.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/agents",
        "/v2/agents",
        "/v1/agents/agent_26",
        "/v1/agents/1",
        "/v1/agents/agent_26/stats",
        "/v1/agents/agent_26/leads",
        "/v1/agents/agent_1/more",
        "/v1/agents/agent_1/leads/1",
      })
  void anUnknownAgentOrPathIsNotFound(String path) throws IOException {
    HttpResponse<String> response = http.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(error(response)).containsEntry("code", "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/agents, 'GET, POST'",
    "PATCH, /v1/agents/agent_1, 'GET, PUT'",
    "DELETE, /v1/agents/agent_1, 'GET, PUT'",
    "GET, /v1/agents/agent_1/deactivate, POST",
    "POST, /v1/agents/agent_1/stats, GET",
    "PUT, /v1/agents/agent_1/leads, GET",
  })
  void anotherVerbIsAnsweredWithTheOnesThatArePossible(String method, String path, String allow)
      throws IOException {
    HttpResponse<String> response = http.send(method, path, null, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue(allow);
  }

  @Test
  void seedingIsDeterministic() {
    List<Map<String, Object>> first = List.copyOf(fake.agents());

    assertThat(fake.seed(25).agents()).isEqualTo(first);
    assertThat(first).extracting(a -> a.get("id")).startsWith("agent_1").endsWith("agent_25");
    assertThat(first).extracting(a -> a.get("email")).doesNotHaveDuplicates();
  }
}

package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakePropertybaseWritesTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().seed(25).strict();

  private static final String JSON = "application/json";
  private static final String JOHN = "{\"email\":\"john@agency.example\",\"name\":\"John Doe\"}";

  private final Http http = new Http(fake, "Bearer " + fake.apiKey());

  private static Map<String, Object> data(HttpResponse<String> response) {
    return Json.asObject(object(response).get("data"));
  }

  private static Map<String, String> problems(HttpResponse<String> response) {
    Map<String, String> problems = new LinkedHashMap<>();
    Object details = Json.asObject(object(response).get("error")).get("details");
    for (Object detail : (List<?>) details) {
      Map<String, Object> problem = Json.asObject(detail);
      problems.put((String) problem.get("field"), (String) problem.get("message"));
    }
    return problems;
  }

  private long leadsOf(String id) throws IOException {
    Object meta = object(http.get("/v1/agents/" + id + "/leads")).get("meta");
    return ((Number) Json.asObject(meta).get("total")).longValue();
  }

  @Test
  void anInvitationIsAnsweredInShortAndKeptWhole() throws IOException {
    HttpResponse<String> response = http.send("POST", "/v1/agents", JSON, JOHN);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(data(response))
        .containsOnlyKeys("id", "email", "name", "status", "invitation_sent_at")
        .containsEntry("id", "agent_26")
        .containsEntry("status", "invited");
    assertThat(data(http.get("/v1/agents/agent_26")))
        .containsEntry("role", "agent")
        .containsEntry("team_id", null);
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void invitingTwiceInvitesTwo() throws IOException {
    http.send("POST", "/v1/agents", JSON, JOHN);
    http.send("POST", "/v1/agents", "Application/JSON; charset=UTF-8", JOHN);

    assertThat(fake.agentsByEmail("john@agency.example")).hasSize(2);
  }

  @Test
  void everythingThatIsWrongWithANewAgentIsNamed() throws IOException {
    String body =
        """
        {"email":"nobody","name":" ","role":7,"team_id":true,"status":"active",
         "commission":{"rate":"0.03","cap":1}}
        """;

    HttpResponse<String> response = http.send("POST", "/v1/agents", JSON, body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(problems(response))
        .containsOnlyKeys(
            "email", "name", "role", "team_id", "status", "commission.rate", "commission.cap")
        .containsEntry("email", "Invalid email format")
        .containsEntry("status", "The field cannot be set.")
        .containsEntry("commission.cap", "The field is not known.");
    assertThat(fake.agents()).hasSize(25);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "{\"name\":\"A\",\"name\":\"B\"}"})
  void aBodyThatIsNoObjectIsRefused(String body) throws IOException {
    assertThat(http.send("POST", "/v1/agents", JSON, body).statusCode()).isEqualTo(400);
  }

  @Test
  void anotherMediaTypeIsNotSupported() throws IOException {
    assertThat(http.send("POST", "/v1/agents", "text/plain", JOHN).statusCode()).isEqualTo(415);
    assertThat(http.send("PUT", "/v1/agents/agent_1", "text/plain", "{}").statusCode())
        .isEqualTo(415);
  }

  @Test
  void anUpdateChangesWhatItSaysAndNothingElse() throws IOException {
    Map<String, Object> before = data(http.get("/v1/agents/agent_1"));

    HttpResponse<String> response =
        http.send(
            "PUT",
            "/v1/agents/agent_1",
            JSON,
            "{\"team_id\":null,\"commission\":{\"tier\":\"gold\"},"
                + "\"profile\":{\"languages\":[\"de\"],\"bio\":null}}");

    Map<String, Object> after = data(response);
    assertThat(after).containsEntry("team_id", null).containsEntry("name", before.get("name"));
    assertThat(Json.asObject(after.get("commission")))
        .containsEntry("tier", "gold")
        .containsEntry("rate", Json.asObject(before.get("commission")).get("rate"));
    assertThat(Json.asObject(after.get("profile")))
        .containsEntry("languages", List.of("de"))
        .containsEntry("bio", null)
        .containsEntry("license_number", "RE-00001");
    assertThat(data(http.get("/v1/agents/agent_1"))).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"agent_2\"}",
        "{\"status\":\"active\"}",
        "{\"name\":null}",
        "{\"email\":\"nobody\"}",
        "{\"email\":null}",
        "{\"role\":\"\"}",
        "{\"commission\":7}",
        "{\"profile\":{\"phone\":7}}",
        "{\"profile\":{\"languages\":\"en\"}}",
        "{\"profile\":{\"languages\":[1]}}",
        "{\"profile\":{\"unknown\":1}}",
      })
  void anUpdateThatIsNotAllowedChangesNothing(String body) throws IOException {
    HttpResponse<String> response = http.send("PUT", "/v1/agents/agent_2", JSON, body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(problems(response)).hasSize(1);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @Test
  void aDeactivatedAgentKeepsTheirLeadsUnlessSomebodyGetsThem() throws IOException {
    http.post("/v1/agents/agent_1/deactivate");
    assertThat(leadsOf("agent_1")).isEqualTo(120);

    http.send("POST", "/v1/agents/agent_1/deactivate", JSON, "{\"reassign_leads_to\":\"agent_5\"}");

    assertThat(leadsOf("agent_1")).isZero();
    assertThat(leadsOf("agent_5")).isEqualTo(120);
    assertThat(data(http.get("/v1/agents/agent_1"))).containsEntry("status", "inactive");
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "agent_1; {\"reassign_leads_to\":\"agent_99\"}; 422",
        "agent_1; {\"reassign_leads_to\":\"agent_1\"}; 422",
        "agent_1; {\"reassign_leads_to\":7}; 422",
        "agent_1; {\"because\":\"x\"}; 422",
        "agent_99; {}; 404",
        "agent_1; []; 400",
      })
  void aDeactivationThatCannotBeIsRefused(String id, String body, int status) throws IOException {
    HttpResponse<String> response =
        http.send("POST", "/v1/agents/" + id + "/deactivate", JSON, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(fake.requests().get(0).applied()).isFalse();
    assertThat(data(http.get("/v1/agents/agent_1"))).containsEntry("status", "active");
  }
}

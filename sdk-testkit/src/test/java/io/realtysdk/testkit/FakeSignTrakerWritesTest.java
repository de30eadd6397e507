package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.testkit.internal.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSignTrakerWritesTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().seed(25);

  private static final String JSON = "application/json";
  private static final String PATCH = "application/merge-patch+json";
  private static final String ANN =
      """
      {"UserName":"ann.lee","Email":"ann@agency.example","FirstName":"Ann","LastName":"Lee",\
      "CellularPhone":"+15550001111","PaymentMode":"MonthlyCC","Office":{"Id":7}}\
      """;

  private final Http http = new Http(fake, "ST-API " + fake.apiKey());

  @Test
  void aCreatedAgentIsCompletedAndReturned() throws IOException {
    HttpResponse<String> response = http.send("POST", "/api/agents", JSON, ANN);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(object(response))
        .containsEntry("Id", 26)
        .containsEntry("UserName", "ann.lee")
        .containsEntry("IsInactive", false)
        .containsEntry("Notes", null)
        .containsEntry("Office", Map.of("Id", 7, "Name", "Office 7"));
    assertThat(object(http.get("/api/agents/26"))).isEqualTo(object(response));
    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(1);
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void creatingTwiceCreatesTwo() throws IOException {
    http.send("POST", "/api/agents", JSON, ANN);
    http.send("POST", "/api/agents", "Application/JSON; charset=UTF-8", ANN);

    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(2);
  }

  @Test
  void fieldsItDoesNotKnowAreKept() throws IOException {
    String body = ANN.replaceFirst("\\{", "{\"Nickname\":\"Annie\",");

    assertThat(object(http.send("POST", "/api/agents", JSON, body)))
        .containsEntry("Nickname", "Annie");
  }

  @Test
  void everythingThatIsWrongWithANewAgentIsNamed() throws IOException {
    String body =
        """
        {"UserName":" ","Email":"nobody","LastName":7,"CellularPhone":"1","paymentMode":"ACH",
         "PaymentMode":"Cash","Office":{"Id":"7"},"IsLocked":null,
         "Address":{"State":"Oregon","CountryCode":"DE"}}\
        """;

    HttpResponse<String> response = http.send("POST", "/api/agents", JSON, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(object(response)).containsEntry("Message", "The request is invalid.");
    assertThat(Json.asObject(object(response).get("ModelState")))
        .containsOnly(
            entry("agent.UserName", List.of("The UserName field is required.")),
            entry("agent.Email", List.of("The Email field is not a valid e-mail address.")),
            entry("agent.FirstName", List.of("The FirstName field is required.")),
            entry("agent.LastName", List.of("The value is not valid for LastName.")),
            entry("agent.paymentMode", List.of("Names are case-sensitive.")),
            entry("agent.PaymentMode", List.of("The value is not valid for PaymentMode.")),
            entry("agent.Office.Id", List.of("The value is not valid for Id.")),
            entry("agent.IsLocked", List.of("The value cannot be null.")),
            entry("agent.Address.State", List.of("The State field must have 2 characters.")),
            entry("agent.Address.CountryCode", List.of("The value is not valid for CountryCode.")));
    assertThat(fake.agents()).hasSize(25);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "{\"Id\":1,\"Id\":2}", "{\"Id\":1}"})
  void aBodyThatIsNoNewAgentIsRefused(String body) throws IOException {
    assertThat(http.send("POST", "/api/agents", JSON, body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", PATCH, "application/x-www-form-urlencoded"})
  void anotherMediaTypeIsNotSupported(String mediaType) throws IOException {
    assertThat(http.send("POST", "/api/agents", mediaType, ANN).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PATCH})
  void aPatchChangesWhatItSaysAndNothingElse(String mediaType) throws IOException {
    Map<String, Object> before = object(http.get("/api/agents/1"));
    assertThat(before.get("Notes")).isNotNull();

    HttpResponse<String> response =
        http.send("PATCH", "/api/agents/1", mediaType, "{\"OfficePhone\":\"+1\",\"Notes\":null}");

    before.put("OfficePhone", "+1");
    before.put("Notes", null);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(object(response)).isEqualTo(before);
    assertThat(object(http.get("/api/agents/1"))).isEqualTo(before);
  }

  @Test
  void aPatchGoesIntoObjectsAndNamesFollowTheirIds() throws IOException {
    HttpResponse<String> response =
        http.send(
            "PATCH",
            "/api/agents/2",
            PATCH,
            """
            {"Office":{"Id":2},"Manager":{"Id":11},"Address":{"Street2":"Suite 5","City":null}}\
            """);

    Map<String, Object> agent = object(response);
    assertThat(agent.get("Office")).isEqualTo(Map.of("Id", 2, "Name", "Lee & Co"));
    assertThat(agent.get("Manager"))
        .isEqualTo(Map.of("Id", 11, "Name", fullName(fake.agents().get(10))));
    assertThat(Json.asObject(agent.get("Address")))
        .containsEntry("Street2", "Suite 5")
        .containsEntry("City", null)
        .containsEntry("State", "OR");
  }

  private static String fullName(Map<String, Object> agent) {
    return agent.get("FirstName") + " " + agent.get("LastName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"IsManager\":true}",
        "{\"IsManager\":null}",
        "{\"Id\":3}",
        "{\"Id\":null}",
        "{\"Email\":null}",
        "{\"IsLocked\":null}",
        "{\"Office\":null}",
        "{\"PaymentMode\":\"Cash\"}",
        "[]",
      })
  void aPatchThatIsNotAllowedChangesNothing(String patch) throws IOException {
    HttpResponse<String> response = http.send("PATCH", "/api/agents/2", PATCH, patch);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @Test
  void aPatchMayRepeatWhatIsSo() throws IOException {
    HttpResponse<String> response =
        http.send("PATCH", "/api/agents/2", PATCH, "{\"Id\":2,\"IsManager\":false}");

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void aPatchOfAnotherMediaTypeIsNotSupported() throws IOException {
    assertThat(http.send("PATCH", "/api/agents/2", "text/plain", "{}").statusCode()).isEqualTo(415);
  }

  @Test
  void deactivatingAndActivatingCanBeRepeated() throws IOException {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> response = http.post("/api/agents/deactivate?id=2");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
      assertThat(object(http.get("/api/agents/2"))).containsEntry("IsInactive", true);
    }

    http.post("/api/agents/activate?id=2");

    assertThat(object(http.get("/api/agents/2"))).containsEntry("IsInactive", false);
    assertThat(fake.requests()).filteredOn(RecordedRequest::applied).hasSize(3);
  }

  @Test
  void activatingTakesNoBody() throws IOException {
    HttpResponse<String> response = http.send("POST", "/api/agents/activate?id=2", JSON, "{}");

    assertThat(response.statusCode()).isEqualTo(400);
  }
}

package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.testkit.internal.json.Json;
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
import org.junit.jupiter.params.provider.ValueSource;

class FakeOpenToCloseWritesTest {
  @RegisterExtension static final FakeOpenToClose fake = FakeOpenToClose.extension().seed(25);

  private static final String JSON = "application/json";
  private static final String ANN = "{\"name\":\"Ann Lee\",\"email\":\"ann@agency.example\"}";

  private final Http http = new Http(fake, null);

  @Test
  void aCreatedAgentIsCompletedAndReturned() throws IOException {
    HttpResponse<String> response = send("POST", "/agents", JSON, ANN);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(object(response))
        .containsEntry("id", 26)
        .containsEntry("name", "Ann Lee")
        .containsEntry("first_name", null)
        .containsEntry("specialties", List.of())
        .containsEntry("active", true);
    assertThat(object(send("GET", "/agents/26", null, ""))).isEqualTo(object(response));
    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(1);
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void creatingTwiceCreatesTwo() throws IOException {
    send("POST", "/agents", JSON, ANN);
    send("POST", "/agents/", "Application/JSON; charset=UTF-8", ANN);

    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(2);
  }

  @Test
  void fieldsItDoesNotKnowAreKept() throws IOException {
    String body = "{\"phone\":\"+1\",\"last_updated\":\"2024-01-15T10:30:00\",\"langs\":[\"en\"]}";

    assertThat(object(send("POST", "/agents", JSON, body)))
        .containsEntry("last_updated", "2024-01-15T10:30:00")
        .containsEntry("langs", List.of("en"));
  }

  @Test
  void everythingThatIsWrongWithANewAgentIsNamed() throws IOException {
    String body =
        """
        {"name":" ","email":"nobody","phone":7,"Bio":"x","team_id":"7","commission_rate":"0.06",
         "hire_date":"15.1.2024","specialties":["a",1],"active":null,"mentor_id":1.5}\
        """;

    HttpResponse<String> response = send("POST", "/agents", JSON, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(object(response)).containsEntry("message", "The given data was invalid.");
    assertThat(Json.asObject(object(response).get("errors")))
        .containsOnly(
            entry("name", List.of("The value must not be blank.")),
            entry("email", List.of("The value is not an e-mail address.")),
            entry("phone", List.of("The value is not valid for phone.")),
            entry("Bio", List.of("Names are case-sensitive.")),
            entry("team_id", List.of("The value is not valid for team_id.")),
            entry("commission_rate", List.of("The value is not valid for commission_rate.")),
            entry("hire_date", List.of("The value is not an ISO date.")),
            entry("specialties", List.of("The value is not valid for specialties.")),
            entry("active", List.of("The value cannot be null.")),
            entry("mentor_id", List.of("The value is not valid for mentor_id.")));
    assertThat(fake.agents()).hasSize(25);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{} {}",
        "{}",
        "{\"bio\":\"x\"}",
        "{\"name\":\"A\",\"id\":1}"
      })
  void aBodyThatIsNoNewAgentIsRefused(String body) throws IOException {
    assertThat(send("POST", "/agents", JSON, body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
  void anotherMediaTypeIsNotSupported(String mediaType) throws IOException {
    assertThat(send("POST", "/agents", mediaType, ANN).statusCode()).isEqualTo(415);
    assertThat(send("PUT", "/agents/1", mediaType, ANN).statusCode()).isEqualTo(415);
  }

  @Test
  void anUpdateChangesWhatItSaysAndNothingElse() throws IOException {
    Map<String, Object> before = object(send("GET", "/agents/1", null, ""));
    assertThat(before.get("bio")).isNotNull();

    HttpResponse<String> response =
        send("PUT", "/agents/1", JSON, "{\"commission_rate\":0.0700,\"bio\":null,\"x\":{}}");

    before.put("commission_rate", new BigDecimal("0.0700"));
    before.put("bio", null);
    before.put("x", Map.of());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(object(response)).isEqualTo(before);
    assertThat(object(send("GET", "/agents/1", null, ""))).isEqualTo(before);
    assertThat(fake.requests().get(1).applied()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"id\":3}",
        "{\"id\":null}",
        "{\"email\":\"nobody\"}",
        "{\"name\":\"\"}",
        "{\"active\":1}",
        "{\"specialties\":\"a\"}",
        "{\"name\":null,\"first_name\":null,\"last_name\":null,\"email\":null,\"phone\":null}",
      })
  void anUpdateThatIsNotAllowedChangesNothing(String body) throws IOException {
    assertThat(send("PUT", "/agents/2", JSON, body).statusCode()).isEqualTo(400);
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @Test
  void anUpdateMayRepeatTheId() throws IOException {
    assertThat(send("PUT", "/agents/2", JSON, "{\"id\":2,\"bio\":\"x\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDeletedAgentIsGoneAndItsNumberIsNotUsedAgain() throws IOException {
    HttpResponse<String> response = send("DELETE", "/agents/25", null, "");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(fake.agents()).hasSize(24);
    assertThat(send("DELETE", "/agents/25", null, "").statusCode()).isEqualTo(404);
    assertThat(object(send("POST", "/agents", JSON, ANN))).containsEntry("id", 26);
    assertThat(fake.requests())
        .extracting(RecordedRequest::applied)
        .containsExactly(true, false, true);
  }

  @Test
  void readingAndDeletingTakeNoBody() throws IOException {
    assertThat(send("DELETE", "/agents/1", JSON, "{}").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/agents/1", JSON, "{}").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> send(String method, String path, String type, String body)
      throws IOException {
    String key = URLEncoder.encode(fake.apiKey(), StandardCharsets.UTF_8);
    return http.send(method, path + "?api_token=" + key, type, body);
  }
}

package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteResponseTest {
  private final FakePropertybase fake = FakePropertybase.start().seed(2);
  private final Http http = new Http(fake, "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_CONTENT | 204 | 204 | ''",
        "EMPTY_BODY | 201 | 200 | ''",
        "EMPTY_OBJECT | 200 | 200 | {}",
        "SUCCESS_ONLY | 200 | 200 | {\"success\":true}",
        "LOCATION | 201 | 204 | ''",
      })
  void writesAreAppliedAndAnsweredWithoutTheRecord(
      WriteResponse response, int created, int updated, String body) throws IOException {
    fake.writeResponse(response);

    HttpResponse<String> create =
        write("POST", "/v1/agents", "{\"email\":\"a@x.example\",\"name\":\"Ann\"}");
    HttpResponse<String> update = write("PUT", "/v1/agents/agent_1", "{\"name\":\"Bob\"}");

    assertThat(create.statusCode()).isEqualTo(created);
    assertThat(create.body()).isEqualTo(body);
    assertThat(update.statusCode()).isEqualTo(updated);
    assertThat(update.body()).isEqualTo(body);
    assertThat(create.headers().firstValue("Location").orElse("none"))
        .isEqualTo(response == WriteResponse.LOCATION ? "/v1/agents/agent_3" : "none");
    assertThat(update.headers().firstValue("Location")).isEmpty();
    assertThat(fake.agentsByEmail("a@x.example")).hasSize(1);
    assertThat(fake.agents().get(0)).containsEntry("name", "Bob");
  }

  @Test
  void readsAndRejectionsAreSentAsBefore() throws IOException {
    String agent = http.get("/v1/agents/agent_1").body();
    fake.writeResponse(WriteResponse.NO_CONTENT);

    assertThat(http.get("/v1/agents/agent_1").body()).isEqualTo(agent);
    assertThat(write("PUT", "/v1/agents/agent_1", "{}").statusCode()).isEqualTo(422);
    assertThat(write("PUT", "/v1/agents/agent_9", "{\"name\":\"x\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void theDefaultIsTheRecordWithoutALocation() throws IOException {
    fake.writeResponse(WriteResponse.NO_CONTENT).writeResponse(WriteResponse.REPRESENTATION);

    HttpResponse<String> create =
        write("POST", "/v1/agents", "{\"email\":\"a@x.example\",\"name\":\"Ann\"}");

    assertThat(create.body()).contains("\"id\":\"agent_3\"");
    assertThat(create.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void everyServiceNamesTheLocationOfACreate() throws IOException {
    try (FakeOpenToClose openToClose = FakeOpenToClose.start();
        FakeSignTraker signTraker = FakeSignTraker.start();
        FakeSpectora spectora = FakeSpectora.start()) {
      openToClose.writeResponse(WriteResponse.LOCATION).client().agents();
      String token = openToClose.apiKey().replace("+", "%2B").replace("=", "%3D");
      assertThat(
              new Http(openToClose, null)
                  .send("POST", "/agents/?api_token=" + token, JSON, "{\"name\":\"Ann\"}")
                  .headers()
                  .firstValue("Location"))
          .hasValue("/v1/agents/1");
      signTraker.writeResponse(WriteResponse.LOCATION);
      assertThat(
              new Http(signTraker, "ST-API " + signTraker.apiKey())
                  .send("POST", "/api/agents", JSON, NEW_SIGN_TRAKER_AGENT)
                  .headers()
                  .firstValue("Location"))
          .hasValue("/api/agents/1");
      spectora.writeResponse(WriteResponse.LOCATION);
      assertThat(
              new Http(spectora, "Bearer " + spectora.apiKey())
                  .send("POST", "/v2/connections", JSON, NEW_CONNECTION)
                  .headers()
                  .firstValue("Location"))
          .hasValue("/v2/connections/1");
    }
  }

  private static final String JSON = "application/json";
  private static final String NEW_CONNECTION =
      "{\"data\":{\"type\":\"connection\",\"attributes\":{\"email\":\"a@x.example\"}}}";
  private static final String NEW_SIGN_TRAKER_AGENT =
      "{\"UserName\":\"a\",\"Email\":\"a@x.example\",\"FirstName\":\"A\",\"LastName\":\"B\","
          + "\"CellularPhone\":\"1\",\"PaymentMode\":\"Terms\",\"Office\":{\"Id\":1}}";

  @Test
  void anUpdateCanReplaceNestedObjectsInsteadOfMergingThem() throws IOException {
    write("PUT", "/v1/agents/agent_1", "{\"profile\":{\"bio\":\"one\"}}");
    assertThat(profile()).containsEntry("bio", "one").containsKeys("phone", "languages");

    fake.replacingUpdates();
    write("PUT", "/v1/agents/agent_1", "{\"profile\":{\"bio\":\"two\"}}");

    assertThat(profile()).isEqualTo(Map.of("bio", "two"));
    assertThat(fake.agents().get(0)).containsKeys("name", "commission");
  }

  @SuppressWarnings("unchecked") // a JSON object
  private Map<String, Object> profile() {
    return (Map<String, Object>) fake.agents().get(0).get("profile");
  }

  private HttpResponse<String> write(String method, String path, String body) throws IOException {
    return http.send(method, path, JSON, body);
  }
}

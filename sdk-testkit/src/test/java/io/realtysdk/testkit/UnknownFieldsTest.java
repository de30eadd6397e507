package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unknown members of writes are accepted and kept, unless a fake is strict. */
class UnknownFieldsTest {
  private static final String JSON = "application/json";

  @Test
  void openToCloseKeepsUnknownFieldsUnlessStrict() throws IOException {
    try (FakeOpenToClose fake = FakeOpenToClose.start()) {
      String path = "/agents?api_token=" + fake.apiKey().replace("+", "%2B").replace("=", "%3D");
      String body = "{\"name\":\"Ann\",\"facebook_url\":\"https://f.example\"}";

      assertAcceptedAndKept(fake, new Http(fake, null).send("POST", path, JSON, body));
      fake.strict();
      HttpResponse<String> refused = new Http(fake, null).send("POST", path, JSON, body);

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("\"facebook_url\":[\"The field is not known.\"]");
    }
  }

  @Test
  void signTrakerKeepsUnknownFieldsUnlessStrict() throws IOException {
    try (FakeSignTraker fake = FakeSignTraker.start()) {
      Http http = new Http(fake, "ST-API " + fake.apiKey());
      String body =
          """
          {"UserName":"a","Email":"a@x.example","FirstName":"A","LastName":"B",
           "CellularPhone":"1","PaymentMode":"Terms","Office":{"Id":1,"Floor":3},
           "facebook_url":"https://f.example"}
          """;

      assertAcceptedAndKept(fake, http.send("POST", "/api/agents", JSON, body));
      fake.strict();
      HttpResponse<String> refused = http.send("POST", "/api/agents", JSON, body);

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body())
          .contains("\"agent.facebook_url\":[\"The field is not known.\"]")
          .contains("\"agent.Office.Floor\":[\"The field is not known.\"]");
    }
  }

  @Test
  void spectoraKeepsUnknownFieldsUnlessStrict() throws IOException {
    try (FakeSpectora fake = FakeSpectora.start()) {
      Http http = new Http(fake, "Bearer " + fake.apiKey());
      String body =
          """
          {"data":{"type":"connection","meta":{},"attributes":
            {"first_name":"Ann","facebook_url":"https://f.example"}},"jsonapi":{}}
          """;

      assertAcceptedAndKept(fake, http.send("POST", "/v2/connections", JSON, body));
      fake.strict();
      assertThat(http.send("POST", "/v2/connections", JSON, body).statusCode()).isEqualTo(400);
      HttpResponse<String> refused =
          http.send(
              "POST",
              "/v2/connections",
              JSON,
              body.replace(",\"jsonapi\":{}", "").replace("\"meta\":{},", ""));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("/data/attributes/facebook_url");
    }
  }

  @Test
  void propertybaseKeepsUnknownFieldsUnlessStrict() throws IOException {
    try (FakePropertybase fake = FakePropertybase.start()) {
      Http http = new Http(fake, "Bearer " + fake.apiKey());
      String body =
          "{\"email\":\"a@x.example\",\"name\":\"Ann\",\"facebook_url\":\"https://f.example\"}";

      assertAcceptedAndKept(fake, http.send("POST", "/v1/agents", JSON, body));
      fake.strict();
      HttpResponse<String> refused = http.send("POST", "/v1/agents", JSON, body);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("\"field\":\"facebook_url\"", "\"code\":\"INVALID_FIELD_VALUE\"");
    }
  }

  @Test
  void propertybaseHasCodesForMissingAndForInvalidFields() throws IOException {
    try (FakePropertybase fake = FakePropertybase.start()) {
      Http http = new Http(fake, "Bearer " + fake.apiKey());
      Map<String, String> codes =
          Map.of(
              "{\"email\":\"a@x.example\"}", "MISSING_REQUIRED_FIELD",
              "{\"email\":\"nobody\",\"name\":\"Ann\"}", "INVALID_FIELD_VALUE",
              "{\"email\":\"nobody\"}", "VALIDATION_ERROR");
      for (Map.Entry<String, String> code : codes.entrySet()) {
        assertThat(http.send("POST", "/v1/agents", JSON, code.getKey()).body())
            .contains("\"code\":\"" + code.getValue() + "\"");
      }
    }
  }

  @Test
  void fieldsThatOnlyTheServiceSetsAreAlwaysRejected() throws IOException {
    try (FakePropertybase propertybase = FakePropertybase.start().seed(1);
        FakeSpectora spectora = FakeSpectora.start().seed(1)) {
      Http http = new Http(propertybase, "Bearer " + propertybase.apiKey());
      assertThat(http.send("PUT", "/v1/agents/agent_1", JSON, "{\"id\":\"agent_2\"}").body())
          .contains("The field cannot be set.");
      String change = "{\"data\":{\"type\":\"connection\",\"id\":\"1\",\"attributes\":";
      assertThat(
              new Http(spectora, "Bearer " + spectora.apiKey())
                  .send("PATCH", "/v2/connections/1", JSON, change + "{\"agent_id\":\"7\"}}}")
                  .body())
          .contains("The field cannot be set.");
    }
  }

  private static void assertAcceptedAndKept(FakeProvider<?> fake, HttpResponse<String> response) {
    assertThat(response.statusCode()).isBetween(200, 201);
    assertThat(fake.agents().get(0)).containsEntry("facebook_url", "https://f.example");
  }
}

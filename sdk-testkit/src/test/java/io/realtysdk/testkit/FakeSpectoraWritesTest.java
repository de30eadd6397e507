package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSpectoraWritesTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().seed(3).strict();

  private static final String LIST = "/v2/connections";
  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data; boundary=XX";

  private final Http http = new Http(fake, "Bearer " + fake.apiKey());

  private static String document(String attributes) {
    return "{\"data\":{\"type\":\"connection\",\"attributes\":{" + attributes + "}}}";
  }

  private static String document(String id, String attributes) {
    return document(attributes).replace("\"attributes\"", "\"id\":\"" + id + "\",\"attributes\"");
  }

  private static String part(String name, String more, String content) {
    return "--XX\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private HttpResponse<String> sendForm(String method, String path, String form)
      throws IOException {
    return http.send(
        method, path, FORM, form.getBytes(StandardCharsets.ISO_8859_1), "Bearer " + fake.apiKey());
  }

  @Test
  void aCreatedAgentIsCompletedAndReturned() throws IOException {
    HttpResponse<String> response =
        http.send("POST", LIST, JSON, document("\"email\":\"a@b.example\",\"tags\":[\"vip\"]"));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(object(response)).isEqualTo(object(http.get(LIST + "/4")));
    assertThat(fake.agents().get(3))
        .containsEntry("id", "4")
        .containsEntry("email", "a@b.example")
        .containsEntry("agent_id", "5004")
        .containsEntry("tags", List.of("vip"))
        .containsEntry("agent_inspections", 0);
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void creatingTwiceCreatesTwoAgentsOfOnePerson() throws IOException {
    http.send("POST", LIST, JSON, document("\"email\":\"a@b.example\""));
    http.send("POST", LIST, JSON, document("\"email\":\"a@b.example\""));

    assertThat(fake.agentsByEmail("a@b.example"))
        .hasSize(2)
        .extracting(agent -> agent.get("agent_id"))
        .containsOnly("5004");
  }

  @Test
  void anUpdateChangesWhatItSaysAndNothingElse() throws IOException {
    Map<String, Object> before = fake.agents().get(1);

    HttpResponse<String> response =
        http.send(
            "PATCH", LIST + "/2", JSON, document("2", "\"phone\":null,\"agent_team_id\":\"73\""));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(fake.agents().get(1))
        .containsEntry("phone", null)
        .containsEntry("agent_team_id", "73")
        .containsEntry("email", before.get("email"))
        .containsEntry("agency_name", before.get("agency_name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"city\":\"x\"",
        "\"email\":\"nobody\"",
        "\"first_name\":7",
        "\"first_name\":\"A\",\"nickname\":\"B\"",
        "\"first_name\":\"A\",\"nickname\":null",
        "\"first_name\":\"A\",\"tags\":\"vip\"",
        "\"first_name\":\"A\",\"tags\":[7]",
        "\"first_name\":\"A\",\"agency_id\":12",
        "\"first_name\":\"A\",\"agent_team_id\":\"999\"",
        "\"first_name\":\"A\",\"image\":\"https://x\"",
        "\"first_name\":\"A\",\"agent_inspections\":7",
      })
  void aFieldThatIsWrongIsPointedAt(String attributes) throws IOException {
    HttpResponse<String> response = http.send("POST", LIST, JSON, document(attributes));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"pointer\":\"/data/attributes/");
    assertThat(fake.agents()).hasSize(3);
  }

  @Test
  void theEmailCannotBeChanged() throws IOException {
    String sent = document("2", "\"email\":\"a@b.example\"");

    assertThat(http.send("PATCH", LIST + "/2", JSON, sent).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"first_name\":\"A\"}",
        "{\"data\":{\"type\":\"connection\",\"attributes\":[]}}",
        "{\"data\":{\"type\":\"connection\",\"id\":\"9\",\"attributes\":{\"first_name\":\"A\"}}}",
        "{\"data\":{\"type\":\"connection\",\"attributes\":{\"first_name\":\"A\"}},\"meta\":{}}",
      })
  void aBodyThatIsNotADocumentIsRefused(String body) throws IOException {
    assertThat(http.send("POST", LIST, JSON, body).statusCode()).isEqualTo(400);
  }

  @Test
  void aDocumentOfAnotherTypeIsAConflict() throws IOException {
    String contact = "{\"data\":{\"type\":\"contact\",\"attributes\":{\"first_name\":\"A\"}}}";

    assertThat(http.send("POST", LIST, JSON, contact).statusCode()).isEqualTo(409);
    assertThat(fake.agents()).hasSize(3);
  }

  @Test
  void theIdsOfPathAndDocumentMustAgree() throws IOException {
    String other = document("3", "\"city\":\"x\"");

    assertThat(http.send("PATCH", LIST + "/2", JSON, other).statusCode()).isEqualTo(409);
    assertThat(http.send("PATCH", LIST + "/2", JSON, document("\"city\":\"x\"")).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/vnd.api+json", "application/xml"})
  void anotherMediaTypeIsNotSupported(String mediaType) throws IOException {
    String sent = document("\"first_name\":\"A\"");

    assertThat(http.send("POST", LIST, mediaType, sent).statusCode()).isEqualTo(415);
  }

  @Test
  void aFormBringsFieldsAndAnImage() throws IOException {
    HttpResponse<String> response =
        sendForm(
            "POST",
            LIST,
            part("data[attributes][first_name]", "", "Zo\u00c3\u00ab")
                + part("data[attributes][tags][]", "", "a")
                + part("data[attributes][tags][]", "", "b")
                + part(
                    "data[attributes][image]", "; filename=\"x.png\"", "\u0089PNG\r\n\u001a\n\r\n")
                + "--XX--\r\n");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(fake.agents().get(3))
        .containsEntry("first_name", "Zoë")
        .containsEntry("tags", List.of("a", "b"))
        .containsEntry("image", "https://images.example/4.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.pdf", "x.gif", "x"})
  void aFileThatIsNotThePictureItSaysIsRefused(String fileName) throws IOException {
    String image =
        part("data[attributes][image]", "; filename=\"" + fileName + "\"", "\u0089PNG\r\n");

    assertThat(sendForm("PATCH", LIST + "/1", image + "--XX--\r\n").statusCode()).isEqualTo(422);
  }

  @Test
  void aBrokenFormIsRefused() throws IOException {
    String good = part("data[attributes][city]", "", "x");

    for (String form :
        List.of(
            "",
            good,
            good + "--XX",
            "preamble" + good + "--XX--",
            good + good + "--XX--",
            part("data[city]", "", "x") + "--XX--",
            part("city", "", "x") + "--XX--",
            "--XX\r\nContent-Type: text/plain\r\n\r\nx\r\n--XX--",
            "--XX\r\nno head\r\n--XX--")) {
      assertThat(sendForm("PATCH", LIST + "/1", form).statusCode()).as(form).isEqualTo(400);
    }
    assertThat(http.send("PATCH", LIST + "/1", "multipart/form-data", good).statusCode())
        .isEqualTo(400);
    assertThat(fake.requests()).noneMatch(RecordedRequest::applied);
  }
}

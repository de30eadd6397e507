package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images: the form in which they are sent, invalid files, and servers that respond early. */
class SpectoraUploadTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n....");
  private static final String ONE = "{\"data\":{\"type\":\"connection\",\"id\":\"1\"}}";

  @TempDir Path folder;

  private final SpectoraAgentsClient agents = fake.client().agents();

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static SpectoraAgentPatch patch(Path image) {
    return SpectoraAgentPatch.builder().image(image).build();
  }

  @Test
  void everyFieldIsAPartNamedTheWayRailsReadsIt() throws IOException {
    fake.next(Fault.body(201, "application/json", ONE));

    agents.create(
        SpectoraNewAgent.builder()
            .firstName("Zoë")
            .email("zoe@agency.example")
            .tags("vip", "new")
            .field("starred", true)
            .field("hidden", false)
            .field("rating", new BigDecimal("1E+2"))
            .field("social", Map.of("site", "https://a.example"))
            .image(file("photo.PNG", PNG))
            .build());

    RecordedRequest request = only();
    assertThat(request.method() + " " + request.path()).isEqualTo("POST /v2/connections");
    String type = request.header("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(new String(request.bodyBytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo(
            part(
                    boundary,
                    "first_name",
                    new String(bytes("Zo\u00c3\u00ab"), StandardCharsets.ISO_8859_1))
                + part(boundary, "email", "zoe@agency.example")
                + part(boundary, "tags][", "vip")
                + part(boundary, "tags][", "new")
                + part(boundary, "starred", "true")
                + part(boundary, "hidden", "false")
                + part(boundary, "rating", "100")
                + part(boundary, "social][site", "https://a.example")
                + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"data[attributes][image]\";"
                + " filename=\"photo.PNG\"\r\nContent-Type: image/png\r\n\r\n"
                + new String(PNG, StandardCharsets.ISO_8859_1)
                + "\r\n--"
                + boundary
                + "--\r\n");
  }

  private static String part(String boundary, String field, String value) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\"data[attributes]["
        + field
        + "]\"\r\n\r\n"
        + value
        + "\r\n";
  }

  @Test
  void anImageArrivesAndTheRestOfTheFormIsKept() throws IOException {
    SpectoraAgent agent =
        agents.update(
            "2",
            SpectoraAgentPatch.builder()
                .agencyName("Lee & Co")
                .tags("a", "b")
                .image(file("photo.gif", bytes("GIF89a...")))
                .build());

    assertThat(agent.image()).endsWith("/2.gif");
    assertThat(agent.agencyName()).isEqualTo("Lee & Co");
    assertThat(agent.tags()).containsExactly("a", "b");
    assertThat(only().method()).isEqualTo("PATCH");
    assertThat(only().applied()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, \u00ff\u00d8\u00ff\u00e0",
    "b.JPEG, \u00ff\u00d8\u00ff\u00e1",
    "c.gif, GIF87a",
    "d.Gif, GIF89a"
  })
  void everyDocumentedKindIsTaken(String name, String content) throws IOException {
    agents.update("1", patch(file(name, bytes(content))));

    assertThat(only().applied()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we\"ird.png     | filename=\"we%22ird.png\"",
        "line\\nbreak.png | filename=\"line%0Abreak.png\"",
        "cr\\rlf\\n.png    | filename=\"cr%0Dlf%0A.png\"",
        "Zo\u00eb.png    | filename=\"Zo\u00eb.png\"",
        "a;b=c.png       | filename=\"a;b=c.png\"",
      })
  void noFileNameEscapesItsHeader(String name, String header) throws IOException {
    String real = name.replace("\\n", "\n").replace("\\r", "\r");

    agents.update("1", patch(file(real, PNG)));

    assertThat(only().bodyText()).contains("; " + header + "\r\nContent-Type: image/png\r\n\r\n");
    assertThat(only().applied()).isTrue();
  }

  @Test
  void aFileThatIsNotUsableIsRefusedBeforeAnythingIsSent() throws IOException {
    refused("does not exist", folder.resolve("missing.png"));
    refused("is a directory", Files.createDirectory(folder.resolve("folder.png")));
    refused("is empty", file("empty.png", new byte[0]));
    refused("ends in .jpg, .jpeg, .png or .gif", file("photo.pdf", PNG));
    refused("ends in .jpg, .jpeg, .png or .gif", file("png", PNG));
    refused("ends in .jpg, .jpeg, .png or .gif", Path.of("/"));
    refused("by its content", file("fake.png", bytes("%PDF-1.7")));
    refused("by its content", file("other.gif", PNG));
    refused("by its content", file("short.png", Arrays.copyOf(PNG, 4)));
  }

  private void refused(String why, Path image) {
    assertThatThrownBy(() -> agents.calls().update("1", patch(image)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("image: ")
        .hasMessageContaining(why)
        .hasMessageNotContaining(folder.toString())
        .hasNoCause();
    assertThatThrownBy(
            () -> agents.create(SpectoraNewAgent.builder().firstName("A").image(image).build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void theLargestImageIsASetting() throws IOException {
    try (SpectoraClient client =
        SpectoraClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .httpSettings(HttpSettings.builder().maxUploadBytes(PNG.length).build())
            .build()) {
      Path tooLarge = file("large.png", Arrays.copyOf(PNG, PNG.length + 1));
      assertThatThrownBy(() -> client.agents().update("1", patch(tooLarge)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("maxUploadBytes");
      assertThat(fake.requests()).isEmpty();

      client.agents().update("1", patch(file("fits.png", PNG)));
      assertThat(only().applied()).isTrue();
    }
  }

  @Test
  void valuesThatAFormCannotCarryAreRejectedBeforeAnythingIsSent() throws IOException {
    Path image = file("photo.png", PNG);

    assertThatThrownBy(
            () -> agents.update("1", SpectoraAgentPatch.builder().phone(null).image(image).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phone")
        .hasMessageContaining("null");
    assertThatThrownBy(
            () -> agents.update("1", SpectoraAgentPatch.builder().tags().image(image).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tags");
    assertThatThrownBy(
            () ->
                agents.update(
                    "1",
                    SpectoraAgentPatch.builder()
                        .field("x", List.of(List.of("y")))
                        .image(image)
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void theFileIsReadWhenTheCallIsPrepared() throws IOException {
    Path image = file("photo.png", PNG);
    ApiCall<SpectoraAgent> call = agents.calls().update("1", patch(image));
    Files.delete(image);

    call.execute();
    call.execute();

    assertThat(fake.requests()).hasSize(2).allMatch(RecordedRequest::applied);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 100_000})
  void aCreateThatIsCutMidUploadIsNotSentAgain(int readBytes) throws IOException {
    try (FaultServer server = FaultServer.start();
        SpectoraClient client = client(server)) {
      server.enqueue(Script.readThenReset(readBytes));
      SpectoraNewAgent agent =
          SpectoraNewAgent.builder().firstName("A").image(file("large.png", large())).build();

      assertThatThrownBy(() -> client.agents().create(agent))
          .isInstanceOfSatisfying(
              NetworkException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anUpdateThatIsCutMidUploadIsSentAgainWhole() throws IOException {
    try (FaultServer server = FaultServer.start();
        SpectoraClient client = client(server)) {
      server.enqueue(Script.readThenReset(100_000), Script.json(200, ONE));

      client.agents().update("1", patch(file("large.png", large())));

      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).bodyComplete()).isTrue();
      assertThat(server.requests().get(1).body()).hasSizeGreaterThan(large().length);
    }
  }

  @Test
  void anEarly413IsNotRetried() throws IOException {
    try (FaultServer server = FaultServer.start();
        SpectoraClient client = client(server)) {
      server.enqueue(Script.earlyAnswer(RawResponse.json(413, "{\"error\":\"image too large\"}")));
      SpectoraNewAgent agent =
          SpectoraNewAgent.builder().firstName("A").image(file("large.png", large())).build();

      assertThatThrownBy(() -> client.agents().create(agent))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.status()).isEqualTo(413);
                assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(e.serverMessage()).isEqualTo("image too large");
              });
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static byte[] large() {
    return Arrays.copyOf(PNG, 8 << 20);
  }

  private static SpectoraClient client(FaultServer server) {
    return SpectoraClient.builder().apiKey("key").baseUrl(server.url().toString()).build();
  }

  private static RecordedRequest only() {
    assertThat(fake.requests()).hasSize(1);
    return fake.requests().get(0);
  }
}

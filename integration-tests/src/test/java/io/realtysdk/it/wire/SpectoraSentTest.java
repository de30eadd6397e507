package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.wire.sample.RawSamples;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.sample.SpectoraSamples;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectoraSentTest extends WireTest {
  @TempDir static Path folder;

  private final SpectoraClient client = builder().build();

  private SpectoraClient.Builder builder() {
    return Clients.against(server, SpectoraClient.builder());
  }

  @BeforeAll
  void answer() {
    server.answer(
        request ->
            WireAnswer.json(
                200,
                request.line().contains("page%5Bsize%5D=")
                    ? "{\"data\":[]}"
                    : "{\"data\":{\"type\":\"connection\",\"id\":\"7\"}}"));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return SpectoraClient.class;
  }

  @Override
  List<Sample> samples() {
    Path image = file("ann.gif", "GIF89a");
    List<Sample> all = new ArrayList<>(new SpectoraSamples(client.agents(), image).all());
    all.add(
        new Sample(
            "SpectoraClient.Builder.putUpdates()",
            () -> update(builder().putUpdates()),
            SpectoraSamples.update("'city':'Bend'").replace("PATCH", "PUT")));
    all.add(
        new Sample(
            "SpectoraClient.Builder.jsonApiMediaType()",
            () -> update(builder().jsonApiMediaType()),
            SpectoraSamples.update("'city':'Bend'")
                .replace("application/json", "application/vnd.api+json")));
    all.addAll(
        RawSamples.of(
            "SpectoraClient",
            request -> client.request(request).execute(),
            request -> client.request(request, Office.class).execute(),
            request -> client.requestList(request, Office.class).execute(),
            "GET /offices\nAuthorization: Bearer " + Sample.KEY));
    return all;
  }

  private static void update(SpectoraClient.Builder builder) {
    try (SpectoraClient client = builder.build()) {
      client.agents().update("7", SpectoraAgentPatch.builder().city("Bend").build());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, image/jpeg, \u00ff\u00d8\u00ff",
    "b.JPEG, image/jpeg, \u00ff\u00d8\u00ff",
    "c.png, image/png, '\u0089PNG\r\n\u001a\n'",
    "d.gif, image/gif, GIF87a",
    "e.gif, image/gif, GIF89a"
  })
  void anImageSaysItsType(String name, String type, String beginning) {
    Path image = file(name, beginning);

    client.agents().update("7", SpectoraAgentPatch.builder().image(image).build());

    assertThat(server.last().body())
        .contains("; filename=\"" + name + "\"\r\nContent-Type: " + type + "\r\n");
  }

  private static Path file(String name, String content) {
    try {
      return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.realtysdk.it.wire;

import io.realtysdk.it.wire.sample.OpenToCloseSamples;
import io.realtysdk.it.wire.sample.RawSamples;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.opentoclose.OpenToCloseClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OpenToCloseSentTest extends WireTest {
  private final OpenToCloseClient client = builder().build();

  private OpenToCloseClient.Builder builder() {
    return Clients.against(server, OpenToCloseClient.builder()).baseUrl(server.url() + "/v1");
  }

  @BeforeAll
  void answer() {
    server.answer(
        request -> WireAnswer.json(200, request.line().contains("limit=") ? "[]" : "{\"id\":7}"));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return OpenToCloseClient.class;
  }

  @Override
  List<Sample> samples() {
    List<Sample> all = new ArrayList<>(new OpenToCloseSamples(client.agents()).all());
    all.add(
        new Sample(
            "OpenToCloseClient.Builder.trailingSlash()",
            () -> list(builder().trailingSlash()),
            OpenToCloseSamples.list("limit=100").replace("agents?", "agents/?")));
    all.add(
        new Sample(
            "OpenToCloseClient.Builder.bearerAuthentication()",
            () -> list(builder().bearerAuthentication()),
            "GET /v1/agents?limit=100\nAuthorization: Bearer " + Sample.KEY));
    all.addAll(
        RawSamples.of(
            "OpenToCloseClient",
            request -> client.request(request).execute(),
            request -> client.request(request, Office.class).execute(),
            request -> client.requestList(request, Office.class).execute(),
            "GET /v1/offices?" + OpenToCloseSamples.TOKEN));
    return all;
  }

  private static void list(OpenToCloseClient.Builder builder) {
    try (OpenToCloseClient client = builder.build()) {
      client.agents().list();
    }
  }
}

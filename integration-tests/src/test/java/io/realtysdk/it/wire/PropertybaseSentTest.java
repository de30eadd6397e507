package io.realtysdk.it.wire;

import io.realtysdk.it.wire.sample.PropertybaseSamples;
import io.realtysdk.it.wire.sample.RawSamples;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.propertybase.PropertybaseClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PropertybaseSentTest extends WireTest {
  private final PropertybaseClient client = builder().build();

  private PropertybaseClient.Builder builder() {
    return Clients.against(server, PropertybaseClient.builder());
  }

  @BeforeAll
  void answer() {
    server.answer(
        request ->
            WireAnswer.json(
                200,
                request.line().matches("GET /v1/agents(/agent_7/leads)?(\\?.*)?")
                    ? "{\"success\":true,\"data\":[]}"
                    : "{\"success\":true,\"data\":{\"id\":\"agent_7\"}}"));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return PropertybaseClient.class;
  }

  @Override
  List<Sample> samples() {
    List<Sample> all = new ArrayList<>(new PropertybaseSamples(client.agents()).all());
    all.add(
        new Sample(
            "PropertybaseClient.Builder.workspaceId(String)",
            () -> {
              try (PropertybaseClient other = builder().workspaceId("ws_1").build()) {
                other.agents().list();
              }
            },
            "GET /v1/agents" + PropertybaseSamples.AUTHORIZATION + "\nX-Workspace-ID: ws_1"));
    all.addAll(
        RawSamples.of(
            "PropertybaseClient",
            request -> client.request(request).execute(),
            request -> client.request(request, Office.class).execute(),
            request -> client.requestList(request, Office.class).execute(),
            "GET /offices" + PropertybaseSamples.AUTHORIZATION));
    return all;
  }
}

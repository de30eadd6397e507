package io.realtysdk.it.wire;

import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.sample.RawSamples;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.sample.SignTrakerSamples;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SignTrakerSentTest extends WireTest {
  private final SignTrakerClient client = builder().build();

  private SignTrakerClient.Builder builder() {
    return Clients.against(server, SignTrakerClient.builder());
  }

  @BeforeAll
  void answer() {
    server.answer(
        request ->
            WireAnswer.json(200, request.line().contains("agents?%24") ? "[]" : "{\"Id\":7}"));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return SignTrakerClient.class;
  }

  @Override
  List<Sample> samples() {
    List<Sample> all = new ArrayList<>(new SignTrakerSamples(client.agents()).all());
    all.add(
        new Sample(
            "SignTrakerClient.Builder.plainJsonUpdates()",
            () ->
                with(
                    builder().plainJsonUpdates(),
                    c -> c.agents().update(7, SignTrakerAgentPatch.builder().notes("x").build())),
            SignTrakerSamples.update("'Notes':'x'").replace("merge-patch+json", "json")));
    all.add(
        new Sample(
            "SignTrakerClient.Builder.subdomain(String)",
            () ->
                with(
                    SignTrakerClient.builder()
                        .apiKey(Sample.KEY)
                        .subdomain("acme")
                        .environment(Map.of())
                        .httpSettings(Clients.through(server).build()),
                    SignTrakerSentTest::tryToConnect),
            "CONNECT acme.signtraker.com:443"));
    all.addAll(
        RawSamples.of(
            "SignTrakerClient",
            request -> client.request(request).execute(),
            request -> client.request(request, Office.class).execute(),
            request -> client.requestList(request, Office.class).execute(),
            "GET /offices\nAuthorization: ST-API " + Sample.KEY));
    return all;
  }

  /** The server is no proxy, but the request that it refuses says where the client wants to go. */
  private static void tryToConnect(SignTrakerClient client) {
    try {
      client.agents().get(7);
    } catch (SdkException e) {
      // As expected of a proxy that refuses.
    }
  }

  private static void with(SignTrakerClient.Builder builder, Consumer<SignTrakerClient> use) {
    try (SignTrakerClient client = builder.build()) {
      use.accept(client);
    }
  }
}

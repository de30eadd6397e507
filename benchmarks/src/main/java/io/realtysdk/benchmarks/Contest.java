package io.realtysdk.benchmarks;

import io.realtysdk.benchmarks.server.Fetch;
import io.realtysdk.benchmarks.server.FixedServer;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraInclude;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The same calls by hand and through the SDK, against servers that send the same bytes to both. */
final class Contest implements AutoCloseable {
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * One kind of call.
   *
   * @param calls how many of it make a round
   */
  record Pair(String name, int calls, Callable<?> byHand, Callable<?> bySdk) {}

  Contest() throws IOException, InterruptedException {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(100)) {
      addSignTraker(fake);
    }
    try (FakeSpectora fake = FakeSpectora.start().seed(200)) {
      addSpectora(fake);
    }
  }

  List<Pair> pairs() {
    return pairs;
  }

  private void addSignTraker(FakeSignTraker fake) throws IOException, InterruptedException {
    String key = fake.apiKey();
    String authorization = "ST-API " + key;
    FixedServer one = serve(Fetch.json(fake.baseUrl() + "/api/agents/7", authorization));
    FixedServer all = serve(Fetch.json(fake.baseUrl() + "/api/agents?%24top=100", authorization));
    Floor floor = new Floor(one.url(), key);
    Floor floorOfAll = new Floor(all.url(), key);
    SignTrakerClient sdk = signTraker(one, key);
    SignTrakerClient sdkOfAll = signTraker(all, key);
    pairs.add(new Pair("get", 1000, () -> floor.get(7), () -> sdk.agents().get(7)));
    pairs.add(new Pair("list", 150, floorOfAll::list, () -> sdkOfAll.agents().list()));
    pairs.add(new Pair("update", 1000, () -> floor.update(7, fields()), () -> update(sdk)));
    pairs.add(new Pair("create", 1000, () -> floor.create(newAgent()), () -> create(sdk)));
  }

  private void addSpectora(FakeSpectora fake) throws IOException, InterruptedException {
    String path = "/v2/connections?include=agent%2Cagent_team&page%5Bsize%5D=200";
    FixedServer server = serve(Fetch.json(fake.baseUrl() + path, "Bearer " + fake.apiKey()));
    FloorDocument floor = new FloorDocument(server.url(), fake.apiKey());
    SpectoraClient sdk =
        opened(
            SpectoraClient.builder()
                .environment(Map.of())
                .apiKey(fake.apiKey())
                .baseUrl(server.url())
                .build());
    SpectoraAgentQuery query =
        SpectoraAgentQuery.builder()
            .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
            .pageSize(200)
            .build();
    pairs.add(new Pair("document", 80, floor::list, () -> sdk.agents().list(query)));
  }

  private static Object create(SignTrakerClient sdk) {
    SignTrakerNewAgent agent =
        SignTrakerNewAgent.builder()
            .userName("jdoe")
            .email("jdoe@example.com")
            .firstName("Jane")
            .lastName("Doe")
            .cellularPhone("5551234567")
            .paymentMode(SignTrakerPaymentMode.TERMS)
            .office(5)
            .build();
    return sdk.agents().create(agent);
  }

  private static Floor.NewAgent newAgent() {
    return new Floor.NewAgent(
        "jdoe",
        "jdoe@example.com",
        "Jane",
        "Doe",
        "5551234567",
        "Terms",
        new Floor.Reference(5L, null));
  }

  private static Object update(SignTrakerClient sdk) {
    SignTrakerAgentPatch patch =
        SignTrakerAgentPatch.builder()
            .firstName("Jane")
            .lastName("Doe")
            .cellularPhone("5551234567")
            .build();
    return sdk.agents().update(7, patch);
  }

  private static Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("FirstName", "Jane");
    fields.put("LastName", "Doe");
    fields.put("CellularPhone", "5551234567");
    return fields;
  }

  private SignTrakerClient signTraker(FixedServer server, String key) {
    return opened(
        SignTrakerClient.builder().environment(Map.of()).apiKey(key).baseUrl(server.url()).build());
  }

  private FixedServer serve(byte[] json) throws IOException {
    return opened(new FixedServer(json));
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }
}

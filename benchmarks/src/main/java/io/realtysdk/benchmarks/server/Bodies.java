package io.realtysdk.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the bodies to serve from the fakes, so that they are what the services are said to send.
 */
public final class Bodies {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 100;

  private final List<Routes.Route> routes = new ArrayList<>();

  private Bodies() {}

  /**
   * Returns the answers to all operations.
   *
   * @param pages how many full pages the paged list has
   */
  public static FixedServer.Answers of(int pages) throws IOException, InterruptedException {
    Bodies bodies = new Bodies();
    try (FakeOpenToClose fake = FakeOpenToClose.start().seed(PAGE)) {
      bodies.addOpenToClose(fake);
    }
    try (FakePropertybase fake = FakePropertybase.start().seed(PAGE)) {
      bodies.addPropertybase(fake);
    }
    try (FakeSignTraker fake = FakeSignTraker.start().seed(pages * PAGE)) {
      bodies.addSignTraker(fake, pages);
    }
    try (FakeSpectora fake = FakeSpectora.start().seed(200)) {
      String path = "/v2/connections?include=agent%2Cagent_team&page%5Bsize%5D=200";
      bodies.get("/v2/connections", Fetch.json(fake.baseUrl() + path, "Bearer " + fake.apiKey()));
    }
    return new Routes(bodies.routes);
  }

  private void get(String path, byte[]... bodies) {
    routes.add(Routes.Route.of("GET", path, bodies));
  }

  private void addOpenToClose(FakeOpenToClose fake) throws IOException, InterruptedException {
    String token = "api_token=" + URLEncoder.encode(fake.apiKey(), StandardCharsets.UTF_8);
    byte[] list = Fetch.json(fake.baseUrl() + "/agents?limit=100&" + token, "");
    get("/otc/agents/7", Fetch.json(fake.baseUrl() + "/agents/7?" + token, ""));
    get("/otc/agents", list);
    JsonNode wide = JSON.readTree(list);
    for (JsonNode agent : wide) {
      ((ObjectNode) agent)
          .put("custom_region", "north-west")
          .put("custom_rating", 4.5)
          .put("custom_badge", "mentor of the year")
          .put("custom_listings", 12)
          .put("custom_verified", true);
    }
    get("/wide/agents", JSON.writeValueAsBytes(wide));
  }

  /** A page of whole agents: those of the fake's list have few members. */
  private void addPropertybase(FakePropertybase fake) throws IOException, InterruptedException {
    String key = "Bearer " + fake.apiKey();
    String agents = fake.baseUrl() + "/v1/agents";
    ObjectNode page = (ObjectNode) JSON.readTree(Fetch.json(agents + "?page=1&per_page=20", key));
    ArrayNode whole = JSON.createArrayNode();
    for (JsonNode listed : page.get("data")) {
      byte[] one = Fetch.json(agents + "/" + listed.get("id").asText(), key);
      ObjectNode agent = (ObjectNode) JSON.readTree(one).get("data");
      whole.add(agent.setAll((ObjectNode) listed));
    }
    page.set("data", whole);
    get("/v1/agents", JSON.writeValueAsBytes(page));
  }

  private void addSignTraker(FakeSignTraker fake, int count)
      throws IOException, InterruptedException {
    String key = "ST-API " + fake.apiKey();
    String agents = fake.baseUrl() + "/api/agents";
    byte[] one = Fetch.json(agents + "/7", key);
    byte[][] pages = new byte[count + 1][];
    for (int i = 0; i < count; i++) {
      String query = "?%24top=100&%24orderby=Id&%24skip=" + i * PAGE;
      pages[i] = Fetch.json(agents + query, key);
    }
    Arrays.fill(pages, count, count + 1, new byte[] {'[', ']'});
    get("/api/agents", pages);
    get("/api/agents/7", one);
    routes.add(Routes.Route.of("POST", "/api/agents", one));
    routes.add(Routes.Route.of("PATCH", "/api/agents/7", one));
  }
}

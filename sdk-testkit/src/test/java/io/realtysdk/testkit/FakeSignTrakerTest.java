package io.realtysdk.testkit;

import static io.realtysdk.testkit.Http.list;
import static io.realtysdk.testkit.Http.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSignTrakerTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().seed(25);

  private static final String PATCH = "application/merge-patch+json";

  private final Http http = new Http(fake, "ST-API " + fake.apiKey());

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer KEY", "KEY", "st-api KEY", "ST-API  KEY", "ST-API wrong"})
  void aRequestWithoutTheKeyIsDenied(String authorization) throws IOException {
    String header = authorization.replace("KEY", fake.apiKey());

    HttpResponse<String> response =
        http.send("GET", "/api/agents", null, new byte[0], header.isEmpty() ? null : header);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(object(response))
        .containsExactly(entry("Message", "Authorization has been denied for this request."));
  }

  @Test
  void listsAreBareArraysOfWholeRecords() throws IOException {
    HttpResponse<String> response = http.get("/api/agents");

    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(list(response)).hasSize(25);
    assertThat(list(response).get(0).keySet())
        .containsExactly(
            "Id",
            "UserName",
            "Email",
            "EmailConfirmed",
            "FirstName",
            "LastName",
            "IsInactive",
            "IsLocked",
            "CcEmail",
            "InvitationSent",
            "Office",
            "Manager",
            "Address",
            "OfficePhone",
            "CellularPhone",
            "PaymentMode",
            "BasicInstallPrice",
            "BrokerId",
            "DefaultPostType",
            "Notes",
            "ReceiveMarketingEmails",
            "TermsAccepted",
            "EnableSubscription",
            "SubscriptionPrice",
            "IsManager",
            "ManagerData");
  }

  @Test
  void seededAgentsAreRealisticAndNumberedFromOne() throws IOException {
    fake.seed(250);
    List<Map<String, Object>> agents = list(http.get("/api/agents"));

    assertThat(agents).extracting(a -> a.get("Id")).startsWith(1, 2, 3).endsWith(249, 250);
    assertThat(agents).extracting(a -> a.get("Email")).doesNotHaveDuplicates();
    assertThat(agents).filteredOn(a -> "Smith".equals(a.get("LastName"))).hasSizeGreaterThan(20);
    assertThat(agents).filteredOn(a -> "O'Brien".equals(a.get("LastName"))).hasSizeGreaterThan(10);
    assertThat(agents).filteredOn(a -> Boolean.TRUE.equals(a.get("IsInactive"))).hasSize(50);
    assertThat(agents.get(0).get("ManagerData")).isInstanceOf(Map.class);
    assertThat(agents.get(1).get("Manager")).isEqualTo(Map.of("Id", 1, "Name", "Ann Lee"));
  }

  @Test
  void optionsSelectRecords() throws IOException {
    fake.seed(100);
    List<Map<String, Object>> found =
        list(
            http.get(
                "/api/agents?%24filter="
                    + encoded("LastName eq 'O''Brien' and IsInactive eq false")
                    + "&%24orderby=Id+desc&%24top=1&%24skip=1&%24select=Id%2CLastName"));

    assertThat(found).containsExactly(Map.of("Id", 71, "LastName", "O'Brien"));
  }

  @Test
  void anAgentIsFoundByItsExactAddress() throws IOException {
    String email = (String) fake.agents().get(6).get("Email");

    assertThat(list(http.get("/api/agents?email=" + encoded(email))))
        .singleElement()
        .satisfies(agent -> assertThat(agent.get("Id")).isEqualTo(7));
    assertThat(list(http.get("/api/agents?email=" + encoded(email.substring(1))))).isEmpty();
    assertThat(list(http.get("/api/agents?email="))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%24filter=LastName+eq",
        "%24filter=Nothing+eq+1",
        "%24filter=Id+eq+%271%27",
        "%24filter=",
        "%24top=-1",
        "%24skip=x",
        "%24orderby=Nothing",
        "%24select=Nothing",
      })
  void optionsThatMakeNoSenseAreRefused(String query) throws IOException {
    HttpResponse<String> response = http.get("/api/agents?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat((String) object(response).get("Message"))
        .startsWith("The query specified in the URI is not valid. ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%24count=true", "top=5", "page=1", "Email=a", "%24top=1&%24top=2"})
  void parametersItDoesNotKnowAreRefused(String query) throws IOException {
    assertThat(http.get("/api/agents?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void oneAgentIsABareObject() throws IOException {
    assertThat(object(http.get("/api/agents/2")))
        .containsEntry("Id", 2)
        .containsEntry("LastName", "Smith")
        .containsEntry("IsInactive", false)
        .containsEntry("BasicInstallPrice", new BigDecimal("46.50"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/agents/26",
    "PATCH, /api/agents/26",
    "POST, /api/agents/activate?id=26",
    "POST, /api/agents/deactivate?id=0",
  })
  void anUnknownAgentIsNotFoundAndThereIsNoBody(String method, String path) throws IOException {
    boolean patch = method.equals("PATCH");

    HttpResponse<String> response =
        http.send(method, path, patch ? PATCH : null, patch ? "{}" : "");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/agents/abc",
    "GET, /api/agents/-1",
    "GET, /api/agents/1?%24select=Id",
    "POST, /api/agents/activate",
    "POST, /api/agents/activate?id=abc",
    "POST, /api/agents/activate?id=1&id=2",
    "POST, /api/agents/deactivate?id=1&force=true",
  })
  void aRequestForNoIdAtAllIsRefused(String method, String path) throws IOException {
    assertThat(http.send(method, path, null, "").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/agents, 'GET, POST'",
    "DELETE, /api/agents/2, 'GET, PATCH'",
    "PUT, /api/agents/2, 'GET, PATCH'",
    "GET, /api/agents/activate, POST",
    "PATCH, /api/agents/deactivate, POST",
  })
  void anotherVerbIsAnsweredWithTheOnesThatArePossible(String method, String path, String allow)
      throws IOException {
    HttpResponse<String> response = http.send(method, path, null, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue(allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/agents", "/api/Agents", "/api/agents/2/more"})
  void anotherPathIsNotFound(String path) throws IOException {
    HttpResponse<String> response = http.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(object(response)).containsKey("Message");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

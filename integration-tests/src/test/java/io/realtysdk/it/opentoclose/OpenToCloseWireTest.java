package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentStatus;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenToCloseWireTest {
  @RegisterExtension static final FakeOpenToClose fake = FakeOpenToClose.extension().seed(30);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  /** Spelled out: the encoding is the point. */
  private static final String TOKEN =
      "api_token=" + fake.apiKey().replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @Test
  void aListIsOneGetForTheFirstHundred() {
    agents.list();

    assertRequest("GET", "/v1/agents", "limit=100&" + TOKEN, null);
    assertThat(last().header("Accept")).isEqualTo("application/json");
    assertThat(last().header("Authorization")).isNull();
    assertThat(last().header("Content-Type")).isNull();
  }

  static Stream<Arguments> parameters() {
    return Stream.of(
        query(q -> q.limit(1), "limit=1"),
        query(q -> q.limit(100), "limit=100"),
        query(q -> q.offset(0), "limit=100&offset=0"),
        query(q -> q.offset(Integer.MAX_VALUE), "limit=100&offset=2147483647"),
        query(q -> q.status("On Leave"), "limit=100&status=On%20Leave"),
        query(q -> q.status(OpenToCloseAgentStatus.ARCHIVED), "limit=100&status=Archived"),
        query(q -> q.status("a+b&c=d#é%"), "limit=100&status=a%2Bb%26c%3Dd%23%C3%A9%25"),
        query(q -> q.teamId(5), "limit=100&team_id=5"),
        query(q -> q.sort("name"), "limit=100&sort=name"),
        query(q -> q.sort("-hire_date"), "limit=100&sort=-hire_date"),
        query(q -> q.parameter("email", "a+b@c.example"), "limit=100&email=a%2Bb%40c.example"),
        query(
            q -> q.parameter("first_name", "x").parameter("first_name", "José"),
            "limit=100&first_name=Jos%C3%A9"),
        query(
            q ->
                q.parameter("sort_dir", "desc")
                    .parameter("sort_by", "name")
                    .teamId(5)
                    .status("Active")
                    .offset(50)
                    .limit(25),
            "limit=25&offset=50&status=Active&team_id=5&sort_dir=desc&sort_by=name"));
  }

  private static Arguments query(
      UnaryOperator<OpenToCloseAgentQuery.Builder> change, String expected) {
    return Arguments.of(change.apply(OpenToCloseAgentQuery.builder()).build(), expected);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void everyParameterIsSentAsDocumentedAndTheKeyLast(OpenToCloseAgentQuery query, String expected) {
    agents.list(query);

    assertRequest("GET", "/v1/agents", expected + "&" + TOKEN, null);
  }

  @Test
  void parametersThatTheServiceMayLearnLaterPassThrough() {
    fake.next(Fault.body(200, "application/json", "[]"));

    agents.list(OpenToCloseAgentQuery.builder().parameter("a b[]", "").build());

    assertRequest("GET", "/v1/agents", "limit=100&a%20b%5B%5D=&" + TOKEN, null);
  }

  @Test
  void theFakeEvaluatesParameters() {
    assertThat(
            agents
                .list(
                    OpenToCloseAgentQuery.builder().teamId(5).status("Active").sort("-id").build())
                .items())
        .extracting(agent -> agent.id())
        .containsExactly(26L, 19L, 12L);
  }

  @Test
  void numbersAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      agents.get(7);
    } finally {
      Locale.setDefault(before);
    }

    assertRequest("GET", "/v1/agents/7", TOKEN, null);
  }

  @Test
  void oneAgentIsReadByItsId() {
    assertThat(agents.get(7).id()).isEqualTo(7);

    assertRequest("GET", "/v1/agents/7", TOKEN, null);
    assertThat(last().header("Content-Type")).isNull();
  }

  @Test
  void aNewAgentIsPostedWithExactlyWhatWasSetInThatOrder() {
    agents.create(
        OpenToCloseNewAgent.builder()
            .name("Michael Davis")
            .firstName("Michael")
            .lastName("Davis")
            .email("michael.davis@realty.example")
            .phone("+15559876543")
            .licenseNumber("RE987654")
            .teamId(3)
            .status(OpenToCloseAgentStatus.ACTIVE.value())
            .hireDate(LocalDate.of(2024, 1, 15))
            .commissionRate(new BigDecimal("0.0600"))
            .specialties(List.of("Residential", "Luxury Homes"))
            .bio("Luxury \"residential\" – é")
            .role("Senior Agent")
            .mentorId(15)
            .active(true)
            .brokerage("Lee & Co")
            .field("languages", List.of("en", "es"))
            .field("nested", Map.of("rate", new BigDecimal("1E+2")))
            .build());

    assertRequest(
        "POST",
        "/v1/agents",
        TOKEN,
        "{\"name\":\"Michael Davis\",\"first_name\":\"Michael\",\"last_name\":\"Davis\","
            + "\"email\":\"michael.davis@realty.example\",\"phone\":\"+15559876543\","
            + "\"license_number\":\"RE987654\",\"team_id\":3,\"status\":\"Active\","
            + "\"hire_date\":\"2024-01-15\",\"commission_rate\":0.0600,"
            + "\"specialties\":[\"Residential\",\"Luxury Homes\"],"
            + "\"bio\":\"Luxury \\\"residential\\\" – é\",\"role\":\"Senior Agent\","
            + "\"mentor_id\":15,\"active\":true,\"brokerage\":\"Lee & Co\","
            + "\"languages\":[\"en\",\"es\"],\"nested\":{\"rate\":100}}");
    assertThat(last().header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void anUpdateIsAPutOfTheChangedFieldsWithNullsKept() {
    agents.update(
        7,
        OpenToCloseAgentPatch.builder()
            .status("On Leave")
            .bio(null)
            .teamId(null)
            .mentorId(null)
            .hireDate(null)
            .commissionRate(null)
            .specialties(List.of())
            .build());

    assertRequest(
        "PUT",
        "/v1/agents/7",
        TOKEN,
        "{\"status\":\"On Leave\",\"bio\":null,\"team_id\":null,\"mentor_id\":null,"
            + "\"hire_date\":null,\"commission_rate\":null,\"specialties\":[]}");
    assertThat(last().header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void everyFieldCanBeSetToNull() {
    fake.next(Fault.body(200, "application/json", "{\"id\":7}"));

    agents.update(
        7,
        OpenToCloseAgentPatch.builder()
            .name(null)
            .firstName(null)
            .lastName(null)
            .email(null)
            .phone(null)
            .licenseNumber(null)
            .status(null)
            .specialties(null)
            .role(null)
            .active(null)
            .brokerage(null)
            .field("x", null)
            .build());

    assertThat(last().bodyText())
        .isEqualTo(
            "{\"name\":null,\"first_name\":null,\"last_name\":null,\"email\":null,\"phone\":null,"
                + "\"license_number\":null,\"status\":null,\"specialties\":null,\"role\":null,"
                + "\"active\":null,\"brokerage\":null,\"x\":null}");
  }

  @Test
  void aDeleteHasNoBody() {
    agents.delete(7);

    assertRequest("DELETE", "/v1/agents/7", TOKEN, "");
    assertThat(last().header("Content-Type")).isNull();
  }

  @Test
  void withASlashAtTheEndOnlyThePathOfTheCollectionChanges() {
    try (OpenToCloseClient client =
        OpenToCloseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl() + "/")
            .trailingSlash()
            .build()) {
      client.agents().list();
      assertRequest("GET", "/v1/agents/", "limit=100&" + TOKEN, null);

      client.agents().create(OpenToCloseNewAgent.builder().name("Ann").build());
      assertRequest("POST", "/v1/agents/", TOKEN, "{\"name\":\"Ann\"}");

      client.agents().get(7);
      assertRequest("GET", "/v1/agents/7", TOKEN, null);
    }
  }

  @Test
  void withBearerAuthenticationTheKeyIsOnlyInTheHeader() {
    try (OpenToCloseClient client =
        OpenToCloseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .bearerAuthentication()
            .build()) {
      assertThatThrownBy(() -> client.agents().get(7))
          .isInstanceOf(PermissionDeniedException.class);
    }

    assertRequest("GET", "/v1/agents/7", "", null);
    assertThat(last().header("Authorization")).isEqualTo("Bearer " + fake.apiKey());
  }

  @Test
  void theEnvironmentAloneIsEnoughAndWithoutAddressItIsTheService() {
    Map<String, String> variables =
        Map.of("OPEN_TO_CLOSE_API_KEY", fake.apiKey(), "OPEN_TO_CLOSE_BASE_URL", fake.baseUrl());
    try (OpenToCloseClient client = OpenToCloseClient.builder().environment(variables).build();
        OpenToCloseClient live =
            OpenToCloseClient.builder().apiKey("key").environment(Map.of()).build()) {
      assertThat(client.agents().list().items()).hasSize(30);
      assertThat(live).hasToString("Open To Close at https://api.opentoclose.com/v1");
    }
    assertThatThrownBy(() -> OpenToCloseClient.builder().environment(Map.of()).build())
        .hasMessage("Open To Close: no API key. Set OPEN_TO_CLOSE_API_KEY or call apiKey(...)");
  }

  private static RecordedRequest last() {
    return fake.requests().get(fake.requests().size() - 1);
  }

  private static void assertRequest(String method, String path, String rawQuery, String body) {
    assertThat(last().method() + " " + last().path()).isEqualTo(method + " " + path);
    assertThat(last().rawQuery()).isEqualTo(rawQuery);
    assertThat(last().bodyText()).isEqualTo(body == null ? "" : body);
  }
}

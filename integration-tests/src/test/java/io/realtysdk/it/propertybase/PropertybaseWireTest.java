package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentView;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseCommission;
import io.realtysdk.propertybase.PropertybaseDeactivation;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybaseProfile;
import io.realtysdk.propertybase.PropertybaseRole;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented parameter of agents, as it is sent. */
class PropertybaseWireTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static RecordedRequest only() {
    assertThat(fake.requests()).hasSize(1);
    return fake.requests().get(0);
  }

  private static PropertybaseAgentQuery.Builder query() {
    return PropertybaseAgentQuery.builder();
  }

  static Stream<Arguments> agentQueries() {
    return Stream.of(
        Arguments.of("", query()),
        Arguments.of("status=active", query().status(PropertybaseAgentStatus.ACTIVE)),
        Arguments.of("status=inactive", query().status(PropertybaseAgentStatus.INACTIVE)),
        Arguments.of("role=agent", query().role(PropertybaseRole.AGENT)),
        Arguments.of("role=team%20lead", query().role(PropertybaseRole.of("team lead"))),
        Arguments.of("team_id=team_sales_a", query().teamId("team_sales_a")),
        Arguments.of("search=D%27Angelo%20%26%20Co%2B%25", query().search("D'Angelo & Co+%")),
        Arguments.of("search=N%C3%BA%C3%B1ez", query().search("Núñez")),
        Arguments.of("page=2", query().page(2)),
        Arguments.of("per_page=1", query().perPage(1)),
        Arguments.of("per_page=100", query().perPage(100)),
        Arguments.of(
            "status=active&role=agent&team_id=t&search=s&page=3&per_page=20",
            query()
                .perPage(20)
                .page(3)
                .search("s")
                .teamId("t")
                .role(PropertybaseRole.AGENT)
                .status(PropertybaseAgentStatus.ACTIVE)));
  }

  @ParameterizedTest
  @MethodSource("agentQueries")
  void listSendsWhatTheQuerySays(String rawQuery, PropertybaseAgentQuery.Builder query) {
    agents.list(query.build());

    assertThat(only().method()).isEqualTo("GET");
    assertThat(only().path()).isEqualTo("/v1/agents");
    assertThat(only().rawQuery()).isEqualTo(rawQuery);
    assertThat(only().bodyBytes()).isEmpty();
  }

  @Test
  void aPlainListSendsNoParameter() {
    agents.list();

    assertThat(only().rawQuery()).isEmpty();
  }

  @Test
  void everyRequestCarriesTheKeyAndAsksForJson() {
    agents.get("agent_1");

    assertThat(only().headers().get("Authorization")).containsExactly("Bearer " + fake.apiKey());
    assertThat(only().header("Accept")).isEqualTo("application/json");
    assertThat(only().headers()).doesNotContainKeys("X-Workspace-ID", "Content-Type");
  }

  @Test
  void theWorkspaceIsAHeaderOfEveryRequest() {
    try (PropertybaseClient client =
        PropertybaseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .workspaceId("ws_1")
            .build()) {
      client.agents().get("agent_1");
      client.agents().deactivate("agent_1");
    }

    assertThat(fake.requests())
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.headers().get("X-Workspace-ID")).containsExactly("ws_1"));
  }

  static Stream<Arguments> views() {
    return Stream.of(
        Arguments.of("", PropertybaseAgentView.builder()),
        Arguments.of("expand=team", PropertybaseAgentView.builder().expandTeam()),
        Arguments.of("expand=leads", PropertybaseAgentView.builder().expandLeads()),
        Arguments.of("include_stats=true", PropertybaseAgentView.builder().includeStats()),
        Arguments.of(
            "expand=team%2Cleads&include_stats=true",
            PropertybaseAgentView.builder().includeStats().expandLeads().expandTeam()));
  }

  @ParameterizedTest
  @MethodSource("views")
  void getSendsWhatTheViewSays(String rawQuery, PropertybaseAgentView.Builder view) {
    agents.get("agent_2", view.build());

    assertThat(only().method() + " " + only().path()).isEqualTo("GET /v1/agents/agent_2");
    assertThat(only().rawQuery()).isEqualTo(rawQuery);
  }

  @Test
  void createSendsTheSampleOfTheDocument() {
    agents.create(
        PropertybaseNewAgent.builder()
            .email("john@agency.com")
            .name("John Doe")
            .role(PropertybaseRole.AGENT)
            .teamId("team_sales_a")
            .commission("standard", new BigDecimal("0.025"))
            .build());

    assertThat(only().method() + " " + only().path()).isEqualTo("POST /v1/agents");
    assertThat(only().rawQuery()).isEmpty();
    assertThat(only().header("Content-Type")).isEqualTo("application/json");
    assertThat(only().bodyText())
        .isEqualTo(
            "{\"email\":\"john@agency.com\",\"name\":\"John Doe\",\"role\":\"agent\","
                + "\"team_id\":\"team_sales_a\","
                + "\"commission\":{\"tier\":\"standard\",\"rate\":0.025}}");
  }

  @Test
  void updateSendsTheSampleOfTheDocumentAndNothingElse() {
    agents.update(
        "agent_2",
        PropertybaseAgentPatch.builder()
            .teamId("team_sales_b")
            .commission("senior", new BigDecimal("0.03"))
            .build());

    assertThat(only().method() + " " + only().path()).isEqualTo("PUT /v1/agents/agent_2");
    assertThat(only().header("Content-Type")).isEqualTo("application/json");
    assertThat(only().bodyText())
        .isEqualTo(
            "{\"team_id\":\"team_sales_b\",\"commission\":{\"tier\":\"senior\",\"rate\":0.03}}");
  }

  @Test
  void anUpdateSendsNullWhereNullWasSetAndLeavesOutWhatIsNullWithin() {
    agents.update(
        "agent_2",
        PropertybaseAgentPatch.builder()
            .teamId(null)
            .commission((PropertybaseCommission) null)
            .name("Ann")
            .email("ann@agency.example")
            .role(PropertybaseRole.of("custom"))
            .profile(new PropertybaseProfile("+1", null, null, List.of("en"), "RE-1"))
            .build());

    assertThat(only().bodyText())
        .isEqualTo(
            "{\"team_id\":null,\"commission\":null,\"name\":\"Ann\","
                + "\"email\":\"ann@agency.example\",\"role\":\"custom\","
                + "\"profile\":{\"phone\":\"+1\",\"languages\":[\"en\"],"
                + "\"license_number\":\"RE-1\"}}");
  }

  @Test
  void fieldsWithoutAMethodAreSentAsTheyAre() {
    fake.next(
        Fault.body(200, "application/json", "{\"success\":true,\"data\":{\"id\":\"agent_2\"}}"));

    agents.update(
        "agent_2",
        PropertybaseAgentPatch.builder()
            .field("desk", 7)
            .commission(new PropertybaseCommission(null, new BigDecimal("0.0350")))
            .build());

    assertThat(only().bodyText()).isEqualTo("{\"desk\":7,\"commission\":{\"rate\":0.0350}}");
  }

  @Test
  void deactivateSendsTheSampleOfTheDocument() {
    agents.deactivate(
        "agent_2",
        PropertybaseDeactivation.builder()
            .reassignLeadsTo("agent_1")
            .reason("resignation")
            .build());

    assertThat(only().method() + " " + only().path())
        .isEqualTo("POST /v1/agents/agent_2/deactivate");
    assertThat(only().header("Content-Type")).isEqualTo("application/json");
    assertThat(only().bodyText())
        .isEqualTo("{\"reassign_leads_to\":\"agent_1\",\"reason\":\"resignation\"}");
  }

  @Test
  void aPlainDeactivationSendsAnEmptyObject() {
    agents.deactivate("agent_2");

    assertThat(only().bodyText()).isEqualTo("{}");
    assertThat(only().applied()).isTrue();
  }

  @Test
  void everyResponseReportsTheRateLimit() {
    ApiResponse<PropertybaseAgent> response = agents.calls().get("agent_1").executeForResponse();

    Instant reset = Instant.parse("2024-01-31T12:01:00Z");
    assertThat(response.rateLimit()).hasValue(new RateLimit(600L, 599L, reset));
  }

  @Test
  void idsAreEncodedAsOneSegment() {
    fake.next(
        Fault.body(
            200, "application/json", "{\"success\":true,\"data\":{\"id\":\"agent:1;v=2\"}}"));

    agents.get("agent:1;v=2");

    assertThat(only().path()).isEqualTo("/v1/agents/agent:1;v=2");
  }

  @Test
  void headersOfOneCallAreAdded() {
    agents
        .calls()
        .get("agent_1")
        .with(RequestOptions.builder().header("X-Trace", "abc").build())
        .execute();

    assertThat(only().header("X-Trace")).isEqualTo("abc");
  }
}

package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentView;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraInclude;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.spectora.SpectoraPersonId;
import io.realtysdk.spectora.SpectoraSort;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact request for each documented parameter. */
class SpectoraWireTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final String ONE = "{\"data\":{\"type\":\"connection\",\"id\":\"1\"}}";

  private final SpectoraAgentsClient agents = fake.client().agents();

  static Stream<Arguments> parameters() {
    return Stream.of(
        on(q -> q, "page%5Bsize%5D=200"),
        on(
            q -> q.include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM),
            "include=agent%2Cagent_team&page%5Bsize%5D=200"),
        on(q -> q.id("7"), "filter%5Bid%5D=7&page%5Bsize%5D=200"),
        on(q -> q.agencyId("12"), "filter%5Bagency_id%5D=12&page%5Bsize%5D=200"),
        on(
            q -> q.agentId(SpectoraPersonId.of("5001")),
            "filter%5Bagent_id%5D=5001&page%5Bsize%5D=200"),
        on(q -> q.agentTeamId("71"), "filter%5Bagent_team_id%5D=71&page%5Bsize%5D=200"),
        on(q -> q.email("a+b@c.example"), "filter%5Bemail%5D=a%2Bb%40c.example&page%5Bsize%5D=200"),
        on(
            q -> q.fullText("O'Brien & Söhne"),
            "filter%5Bfulltext%5D=O%27Brien%20%26%20S%C3%B6hne&page%5Bsize%5D=200"),
        on(q -> q.tags("vip"), "filter%5Btag%5D=vip&page%5Bsize%5D=200"),
        on(
            q -> q.tags("vip", "a,b"),
            "filter%5Btag%5D%5B%5D=vip&filter%5Btag%5D%5B%5D=a%2Cb&page%5Bsize%5D=200"),
        on(q -> q.sort(SpectoraSort.AGENCY_NAME), "sort=agency_name&page%5Bsize%5D=200"),
        on(
            q -> q.sort(SpectoraSort.LAST_FIRST_NAME.descending()),
            "sort=-last_first_name&page%5Bsize%5D=200"),
        on(q -> q.pageNumber(2).pageSize(1), "page%5Bnumber%5D=2&page%5Bsize%5D=1"));
  }

  private static Arguments on(UnaryOperator<SpectoraAgentQuery.Builder> query, String raw) {
    return Arguments.of(query, raw);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void eachListParameterIsSentAsDocumented(
      UnaryOperator<SpectoraAgentQuery.Builder> query, String raw) {
    agents.list(query.apply(SpectoraAgentQuery.builder()).build());

    RecordedRequest request = only();
    assertThat(request.method() + " " + request.path()).isEqualTo("GET /v2/connections");
    assertThat(request.rawQuery()).isEqualTo(raw);
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + fake.apiKey());
    assertThat(request.header("Accept")).isEqualTo("application/json");
    assertThat(request.header("Content-Type")).isNull();
    assertThat(request.bodyText()).isEmpty();
  }

  @Test
  void theOrdersAreTheDocumentedOnes() {
    assertThat(
            List.of(
                SpectoraSort.AGENCY_NAME,
                SpectoraSort.AGENT_INSPECTIONS,
                SpectoraSort.AGENT_TEAM_NAME,
                SpectoraSort.BUYING_AGENT_INSPECTIONS,
                SpectoraSort.FIRST_NAME,
                SpectoraSort.LAST_NAME,
                SpectoraSort.LAST_FIRST_NAME,
                SpectoraSort.SELLING_AGENT_INSPECTIONS))
        .extracting(SpectoraSort::value)
        .containsExactly(
            "agency_name",
            "agent_inspections",
            "agent_team_name",
            "buying_agent_inspections",
            "first_name",
            "last_name",
            "last_first_name",
            "selling_agent_inspections");
    assertThat(SpectoraSort.LAST_NAME.descending().descending().value()).isEqualTo("-last_name");
  }

  @Test
  void gettingOneAsksForNothingMore() {
    agents.get("2");

    assertThat(only().method() + " " + only().path()).isEqualTo("GET /v2/connections/2");
    assertThat(only().rawQuery()).isEmpty();
  }

  @Test
  void aViewAsksForRelationshipsAndComputedFields() {
    agents.get(
        "2",
        SpectoraAgentView.builder()
            .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
            .dateOfFirstInspection()
            .build());

    assertThat(only().rawQuery())
        .isEqualTo("include=agent%2Cagent_team&optional_fields=date_of_first_inspection");
  }

  @Test
  void aNewAgentIsAJsonApiDocumentWithEveryFieldThatIsSet() {
    fake.next(Fault.body(201, "application/json", ONE));

    agents.create(
        SpectoraNewAgent.builder()
            .firstName("Ann")
            .lastName("Lee")
            .email("ann@agency.example")
            .phone("+1")
            .agencyName("Lee & Co")
            .agencyId("12")
            .agentTeamId("71")
            .city("Portland")
            .state("OR")
            .tags("vip", "new")
            .field("rating", new BigDecimal("4.50"))
            .field("starred", true)
            .field("social", Map.of("site", "https://a.example"))
            .build());

    assertThat(only().method() + " " + only().path()).isEqualTo("POST /v2/connections");
    assertThat(only().header("Content-Type")).isEqualTo("application/json");
    assertThat(only().bodyText())
        .isEqualTo(
            "{\"data\":{\"type\":\"connection\",\"attributes\":{\"first_name\":\"Ann\","
                + "\"last_name\":\"Lee\",\"email\":\"ann@agency.example\",\"phone\":\"+1\","
                + "\"agency_name\":\"Lee & Co\",\"agency_id\":\"12\",\"agent_team_id\":\"71\","
                + "\"city\":\"Portland\",\"state\":\"OR\",\"tags\":[\"vip\",\"new\"],"
                + "\"rating\":4.50,\"starred\":true,"
                + "\"social\":{\"site\":\"https://a.example\"}}}}");
  }

  @Test
  void anUpdatePatchesExactlyWhatIsSetAndNullIsSentAsNull() {
    agents.update("2", SpectoraAgentPatch.builder().agencyName(null).phone("+2").tags().build());

    assertThat(only().method() + " " + only().path()).isEqualTo("PATCH /v2/connections/2");
    assertThat(only().header("Content-Type")).isEqualTo("application/json");
    assertThat(only().bodyText())
        .isEqualTo(
            "{\"data\":{\"type\":\"connection\",\"id\":\"2\",\"attributes\":"
                + "{\"agency_name\":null,\"phone\":\"+2\",\"tags\":[]}}}");
    assertThat(fake.agents().get(1))
        .containsEntry("agency_name", null)
        .containsEntry("phone", "+2")
        .containsEntry("tags", List.of());
  }

  @Test
  void verbAndMediaTypeCanBeSwitched() {
    fake.next(Fault.body(200, "application/vnd.api+json", ONE));
    try (SpectoraClient client =
        SpectoraClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl() + "/")
            .putUpdates()
            .jsonApiMediaType()
            .build()) {
      client.agents().update("1", SpectoraAgentPatch.builder().city("Bend").build());
    }

    assertThat(only().method() + " " + only().path()).isEqualTo("PUT /v2/connections/1");
    assertThat(only().header("Content-Type")).isEqualTo("application/vnd.api+json");
  }

  private static RecordedRequest only() {
    assertThat(fake.requests()).hasSize(1);
    return fake.requests().get(0);
  }
}

package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Page;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentStats;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.propertybase.PropertybaseRole;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of the vendor's documentation, with every value read back. */
class PropertybaseSamplesTest {
  @RegisterExtension static final FakePropertybase fake = FakePropertybase.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static void answer(String json) {
    fake.next(Fault.body(200, "application/json", json));
  }

  private static void answerData(String json) {
    answer("{\"success\":true,\"data\":" + json + "}");
  }

  @Test
  void theAgentObject() {
    answerData(Samples.AGENT);

    PropertybaseAgent agent = agents.get("agent_456def");

    assertThat(agent.id()).isEqualTo("agent_456def");
    assertThat(agent.email()).isEqualTo("sarah@agency.com");
    assertThat(agent.name()).isEqualTo("Sarah Martinez");
    assertThat(agent.role()).isEqualTo(PropertybaseRole.AGENT);
    assertThat(agent.status()).isEqualTo(PropertybaseAgentStatus.ACTIVE);
    assertThat(agent.profile().phone()).isEqualTo("+1234567890");
    assertThat(agent.profile().photo()).isEqualTo("https://cdn.propertybase.ai/...");
    assertThat(agent.profile().bio()).isEqualTo("10+ years of experience...");
    assertThat(agent.profile().languages()).containsExactly("en", "es");
    assertThat(agent.profile().licenseNumber()).isEqualTo("RE-12345");
    assertThat(agent.teamId()).isEqualTo("team_sales_a");
    assertThat(agent.commission().tier()).isEqualTo("senior");
    assertThat(agent.commission().rate()).isEqualTo(new BigDecimal("0.03"));
    assertThat(agent.stats().activeLeads()).isEqualTo(25);
    assertThat(agent.stats().dealsClosed()).isEqualTo(12);
    assertThat(agent.stats().totalRevenue()).isEqualTo(new BigDecimal("1250000"));
    assertThat(agent.createdAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(agent.lastActive()).isEqualTo(Instant.parse("2024-01-25T14:30:00Z"));
    assertThat(agent.team()).isNull();
    assertThat(agent.leads()).isEmpty();
    assertThat(agent.invitationSentAt()).isNull();
    assertThat(agent.additionalFields()).isEmpty();
  }

  @Test
  void theListOfAgents() {
    answer(Samples.LIST);

    Page<PropertybaseAgent> page = agents.list();

    assertThat(page.items())
        .singleElement()
        .satisfies(
            agent -> {
              assertThat(agent.id()).isEqualTo("agent_456def");
              assertThat(agent.name()).isEqualTo("Sarah Martinez");
              assertThat(agent.email()).isEqualTo("sarah@agency.com");
              assertThat(agent.role()).isEqualTo(PropertybaseRole.AGENT);
              assertThat(agent.status()).isEqualTo(PropertybaseAgentStatus.ACTIVE);
              assertThat(agent.stats().activeLeads()).isEqualTo(25);
              assertThat(agent.stats().dealsClosed()).isEqualTo(12);
              assertThat(agent.stats().totalRevenue()).isNull();
            });
    assertThat(page.total()).hasValue(15);
    assertThat(page.meta())
        .isEqualTo(
            Map.of(
                "page",
                new BigDecimal(1),
                "per_page",
                new BigDecimal(20),
                "total",
                new BigDecimal(15)));
  }

  @Test
  void theInvitation() {
    answer(
        """
        {"success": true, "data": {"id": "agent_new789", "email": "john@agency.com",
          "name": "John Doe", "status": "invited",
          "invitation_sent_at": "2024-01-25T12:00:00Z"}}
        """);

    PropertybaseAgent agent =
        agents.create(
            PropertybaseNewAgent.builder().email("john@agency.com").name("John Doe").build());

    assertThat(agent.id()).isEqualTo("agent_new789");
    assertThat(agent.email()).isEqualTo("john@agency.com");
    assertThat(agent.name()).isEqualTo("John Doe");
    assertThat(agent.status()).isEqualTo(PropertybaseAgentStatus.INVITED);
    assertThat(agent.invitationSentAt()).isEqualTo(Instant.parse("2024-01-25T12:00:00Z"));
    assertThat(agent.role()).isNull();
  }

  @Test
  void theStats() {
    answerData(Samples.STATS);

    PropertybaseAgentStats stats = agents.stats("agent_456def", PropertybasePeriod.MONTH);

    assertThat(stats.period()).isEqualTo(PropertybasePeriod.MONTH);
    assertThat(stats.leads().assigned()).isEqualTo(45);
    assertThat(stats.leads().contacted()).isEqualTo(40);
    assertThat(stats.leads().qualified()).isEqualTo(25);
    assertThat(stats.leads().closed()).isEqualTo(8);
    assertThat(stats.conversionRate()).isEqualTo(new BigDecimal("0.178"));
    assertThat(stats.averageResponseTime()).isEqualTo("2h 15m");
    assertThat(stats.revenue().closed()).isEqualTo(new BigDecimal("1250000"));
    assertThat(stats.revenue().pending()).isEqualTo(new BigDecimal("500000"));
    assertThat(stats.revenue().currency()).isEqualTo("USD");
    assertThat(stats.commissionEarned()).isEqualTo(new BigDecimal("37500"));
    assertThat(stats.additionalFields()).isEmpty();
  }

  @Test
  void theLead() {
    answerData("[" + Samples.LEAD + "]");

    PropertybaseLead lead = agents.listLeads("agent_456def").items().get(0);

    assertThat(lead.id()).isEqualTo("lead_abc123");
    assertThat(lead.name()).isEqualTo("John Smith");
    assertThat(lead.email()).isEqualTo("john@example.com");
    assertThat(lead.phone()).isEqualTo("+1234567890");
    assertThat(lead.source()).isEqualTo("website");
    assertThat(lead.stage()).isEqualTo("qualified");
    assertThat(lead.score()).isEqualTo(new BigDecimal("75"));
    assertThat(lead.assignedAgent()).isEqualTo("agent_456def");
    assertThat(lead.interestedProperties()).containsExactly("unit_789xyz");
    assertThat(lead.budget().min()).isEqualTo(new BigDecimal("500000"));
    assertThat(lead.budget().max()).isEqualTo(new BigDecimal("750000"));
    assertThat(lead.budget().currency()).isEqualTo("USD");
    assertThat(lead.timeline()).isEqualTo("3_months");
    assertThat(lead.notes()).isEqualTo("Looking for 3BR villa with pool");
    assertThat(lead.tags()).containsExactly("hot", "investor");
    assertThat(lead.lastContacted()).isEqualTo(Instant.parse("2024-01-24T10:00:00Z"));
    assertThat(lead.nextFollowUp()).isEqualTo(Instant.parse("2024-01-26T10:00:00Z"));
    assertThat(lead.createdAt()).isEqualTo(Instant.parse("2024-01-15T08:00:00Z"));
    assertThat(lead.updatedAt()).isEqualTo(Instant.parse("2024-01-24T10:00:00Z"));
    assertThat(lead.additionalFields()).isEmpty();
  }

  @Test
  void anExpandedAgent() {
    answerData(
        "{\"id\":\"agent_1\",\"team\":{\"id\":\"team_a\",\"name\":\"A\",\"size\":4},\"leads\":["
            + Samples.LEAD
            + "]}");

    PropertybaseAgent agent = agents.get("agent_1");

    assertThat(agent.team().id()).isEqualTo("team_a");
    assertThat(agent.team().name()).isEqualTo("A");
    assertThat(agent.team().additionalFields()).isEqualTo(Map.of("size", new BigDecimal(4)));
    assertThat(agent.leads()).extracting(PropertybaseLead::id).containsExactly("lead_abc123");
  }

  @Test
  void aTeamMayBeItsBareId() {
    answerData("{\"id\":\"agent_1\",\"team\":\"team_a\"}");

    PropertybaseAgent agent = agents.get("agent_1");

    assertThat(agent.team().id()).isEqualTo("team_a");
    assertThat(agent.team().name()).isNull();
  }

  @Test
  void newStatusesRolesAndPeriodsAreKept() {
    answerData("{\"id\":\"agent_1\",\"status\":\"suspended\",\"role\":\"team lead\"}");
    answerData("{\"period\":\"custom\"}");

    PropertybaseAgent agent = agents.get("agent_1");

    assertThat(agent.status()).isEqualTo(PropertybaseAgentStatus.of("suspended"));
    assertThat(agent.role().value()).isEqualTo("team lead");
    assertThat(agents.stats("agent_1", PropertybasePeriod.WEEK).period())
        .isEqualTo(PropertybasePeriod.of("custom"));
  }

  @Test
  void unknownFieldsAreKeptInOrderWithExactNumbers() {
    answerData(
        """
        {"zeta": 0.1000000000000000000001, "id": "agent_1", "alpha": {"b": [1, null]},
         "commission": {"cap": 12345678901234567890.5}, "profile": {"pronouns": "they"}}
        """);

    PropertybaseAgent agent = agents.get("agent_1");

    assertThat(agent.additionalFields().keySet()).containsExactly("zeta", "alpha");
    assertThat(agent.additionalFields().get("zeta"))
        .isEqualTo(new BigDecimal("0.1000000000000000000001"));
    assertThat(agent.commission().additionalFields().get("cap"))
        .isEqualTo(new BigDecimal("12345678901234567890.5"));
    assertThat(agent.profile().additionalFields()).containsEntry("pronouns", "they");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024-02-30T00:00:00Z", "2024-01-01", "01/02/24"})
  void anOddDateIsKeptAsTheServiceSentIt(String date) {
    answerData("{\"id\":\"agent_1\",\"last_active\":\"" + date + "\"}");

    PropertybaseAgent agent = agents.get("agent_1");

    assertThat(agent.lastActive()).isNull();
    assertThat(agent.additionalFields()).isEqualTo(Map.of("last_active", date));
  }

  @Test
  void nullsAreAbsences() {
    answerData(
        "{\"id\":\"agent_1\",\"profile\":{\"languages\":null},\"leads\":null,\"team\":null,"
            + "\"commission\":null,\"stats\":null,\"created_at\":null}");
    answerData("{\"period\":null,\"leads\":null}");

    PropertybaseAgent agent = agents.get("agent_1");
    PropertybaseAgentStats stats = agents.stats("agent_1", PropertybasePeriod.WEEK);

    assertThat(agent.profile().languages()).isEqualTo(List.of());
    assertThat(agent.leads()).isEqualTo(List.of());
    assertThat(agent.team()).isNull();
    assertThat(stats.leads().assigned()).isNull();
    assertThat(stats.revenue().closed()).isNull();
  }
}

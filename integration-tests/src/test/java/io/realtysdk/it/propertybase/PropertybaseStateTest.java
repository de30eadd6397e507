package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentStats;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentView;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseDeactivation;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.propertybase.PropertybaseRole;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client against a stateful fake. */
class PropertybaseStateTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(30);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  @Test
  void anInvitedAgentIsFoundChangedAndDeactivated() {
    PropertybaseAgent invited =
        agents.create(
            PropertybaseNewAgent.builder()
                .email("john@agency.example")
                .name("John Doe")
                .teamId("team_sales_a")
                .commission("standard", new BigDecimal("0.025"))
                .build());
    assertThat(invited.id()).isEqualTo("agent_31");
    assertThat(invited.status()).isEqualTo(PropertybaseAgentStatus.INVITED);
    assertThat(invited.invitationSentAt()).isEqualTo(Instant.parse("2024-01-31T12:00:00Z"));

    agents.update(
        invited.id(),
        PropertybaseAgentPatch.builder()
            .teamId("team_sales_b")
            .role(PropertybaseRole.ADMIN)
            .build());
    agents.deactivate(invited.id());

    PropertybaseAgent after = agents.get(invited.id());
    assertThat(after.teamId()).isEqualTo("team_sales_b");
    assertThat(after.role()).isEqualTo(PropertybaseRole.ADMIN);
    assertThat(after.commission().rate()).isEqualTo(new BigDecimal("0.025"));
    assertThat(after.status()).isEqualTo(PropertybaseAgentStatus.INACTIVE);
    assertThat(agents.list(PropertybaseAgentQuery.builder().search("JOHN@agency").build()))
        .singleElement()
        .satisfies(found -> assertThat(found.id()).isEqualTo("agent_31"));
  }

  @Test
  void aViewAddsWhatItNames() {
    PropertybaseAgent plain = agents.get("agent_1");
    PropertybaseAgent full =
        agents.get(
            "agent_1",
            PropertybaseAgentView.builder().expandTeam().expandLeads().includeStats().build());

    assertThat(plain.stats()).isNull();
    assertThat(plain.team()).isNull();
    assertThat(plain.leads()).isEmpty();
    assertThat(full.team().name()).isEqualTo("Sales A");
    assertThat(full.leads()).hasSize(120).allSatisfy(l -> assertThat(l.score()).isNotNull());
    assertThat(full.stats().dealsClosed()).isEqualTo(17);
    assertThat(full.stats().totalRevenue().scale()).isPositive();
  }

  @Test
  void leadsMoveToTheSuccessor() {
    int before = agents.listAllLeads("agent_2").stream().toList().size();

    agents.deactivate(
        "agent_1", PropertybaseDeactivation.builder().reassignLeadsTo("agent_2").build());

    assertThat(agents.listAllLeads("agent_1")).isEmpty();
    assertThat(agents.listAllLeads("agent_2")).hasSize(before + 120);
  }

  @Test
  void anUnknownSuccessorIsRefusedAndNothingMoves() {
    ValidationException e =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                agents.deactivate(
                    "agent_1",
                    PropertybaseDeactivation.builder().reassignLeadsTo("agent_99").build()));

    assertThat(e.fieldErrors()).extracting(FieldError::field).containsExactly("reassign_leads_to");
    assertThat(agents.get("agent_1").status()).isEqualTo(PropertybaseAgentStatus.ACTIVE);
    assertThat(agents.listLeads("agent_1").total()).hasValue(120);
  }

  @Test
  void anOddAddressIsRefusedByTheService() {
    ValidationException e =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                agents.create(
                    PropertybaseNewAgent.builder().email("not-an-address").name("X").build()));

    assertThat(e.fieldErrors()).containsExactly(new FieldError("email", "Invalid email format"));
    assertThat(e.status()).isEqualTo(422);
    assertThat(e.code()).isEqualTo("INVALID_FIELD_VALUE");
    assertThat(e.requestId()).isEqualTo("req_1");
  }

  @Test
  void anotherKeyIsRefused() {
    try (PropertybaseClient client =
        PropertybaseClient.builder().apiKey("pb_live_other").baseUrl(fake.baseUrl()).build()) {
      AuthenticationException e =
          catchThrowableOfType(AuthenticationException.class, () -> client.agents().list());
      assertThat(e.code()).isEqualTo("INVALID_API_KEY");
      assertThat(e.toString()).doesNotContain("pb_live_other");
    }
  }

  @Test
  void anUnknownAgentIsNotFound() {
    NotFoundException e =
        catchThrowableOfType(NotFoundException.class, () -> agents.listLeads("agent_99"));

    assertThat(e.operation()).isEqualTo("propertybase.agents.leads");
    assertThat(e.provider()).isEqualTo("Propertybase");
  }

  @Test
  void readsAndUpdatesSurviveALostAnswer() {
    fake.next(Fault.dropConnection(), Fault.applyThenDropConnection().onlyFor("PUT"));

    assertThat(agents.get("agent_1").id()).isEqualTo("agent_1");
    agents.update("agent_1", PropertybaseAgentPatch.builder().teamId("team_rentals").build());

    assertThat(agents.get("agent_1").teamId()).isEqualTo("team_rentals");
  }

  @Test
  void recordsShowNoPersonalData() throws ReflectiveOperationException {
    PropertybaseAgent agent =
        agents.get(
            "agent_1",
            PropertybaseAgentView.builder().expandTeam().expandLeads().includeStats().build());
    PropertybaseAgentStats stats = agents.stats("agent_1", PropertybasePeriod.YEAR);
    PropertybaseLead lead = agent.leads().get(0);
    List<Record> records =
        List.of(
            agent,
            agent.profile(),
            agent.commission(),
            agent.stats(),
            agent.team(),
            lead,
            lead.budget(),
            stats,
            stats.leads(),
            stats.revenue());

    for (Record printed : records) {
      for (Object value : personal(printed)) {
        assertThat(printed.toString()).doesNotContain(value.toString());
      }
    }
    assertThat(agent).hasToString("PropertybaseAgent[id=agent_1, status=active]");
    assertThat(lead).hasToString("PropertybaseLead[id=lead_1, stage=new]");
  }

  /** Texts with an @ or a plus, names, licences and amounts of money. */
  private static List<Object> personal(Record record) throws ReflectiveOperationException {
    List<String> open = List.of("id", "stage", "currency", "languages");
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(record);
      boolean isOpen =
          open.contains(component.getName())
              || (record.getClass().getSimpleName().endsWith("Team"));
      if ((value instanceof String || value instanceof BigDecimal) && !isOpen) {
        values.add(value);
      }
    }
    return values;
  }
}

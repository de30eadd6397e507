package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignTrakerReadingTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SignTrakerAgentsClient agents = fake.client().agents();

  private SignTrakerAgent read(String json) {
    fake.next(Fault.body(200, "application/json", json));
    return agents.get(7);
  }

  @Test
  void anAgentHasEverythingThatTheFakeKeeps() {
    SignTrakerAgent agent = agents.get(1);

    Map<String, Object> kept = fake.agents().get(0);
    assertThat(agent.id()).isEqualTo(1);
    assertThat(agent.userName()).isEqualTo(kept.get("UserName"));
    assertThat(agent.email()).isEqualTo(kept.get("Email"));
    assertThat(agent.cellularPhone()).isEqualTo(kept.get("CellularPhone"));
    assertThat(agent.office()).isNotNull();
  }

  @Test
  void whatIsNotSelectedIsNull() {
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().select("Email").top(1).build();

    SignTrakerAgent agent = agents.list(query).items().get(0);

    assertThat(agent.id()).isEqualTo(1);
    assertThat(agent.email()).isNotNull();
    assertThat(agent.userName()).isNull();
    assertThat(agent.office()).isNull();
    assertThat(agent.additionalFields()).isEmpty();
  }

  @Test
  void nullAndNothingAreBothNull() {
    SignTrakerAgent agent = read("{\"Id\":7,\"Notes\":null,\"Office\":null,\"ManagerData\":null}");

    assertThat(agent.notes()).isNull();
    assertThat(agent.office()).isNull();
    assertThat(agent.managerData()).isNull();
    assertThat(agent.address()).isNull();
  }

  @Test
  void valuesNobodyKnowsYetAreKept() {
    SignTrakerAgent agent =
        read("{\"Id\":7,\"PaymentMode\":\"Barter\",\"Region\":{\"Id\":2},\"Score\":1.50}");

    assertThat(agent.paymentMode()).isEqualTo(SignTrakerPaymentMode.of("Barter"));
    assertThat(agent.additionalFields())
        .containsEntry("Region", Map.of("Id", new BigDecimal(2)))
        .containsEntry("Score", new BigDecimal("1.50"));
  }

  @Test
  void namesAreReadAsTheyAreSpelled() {
    SignTrakerAgent agent = read("{\"Id\":7,\"email\":\"a@b.example\",\"Email\":\"c@d.example\"}");

    assertThat(agent.email()).isEqualTo("c@d.example");
    assertThat(agent.additionalFields()).containsEntry("email", "a@b.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Id\":null}",
        "{\"Id\":0}",
        "{\"Id\":-7}",
        "{\"Id\":7.5}",
        "{\"id\":7}",
        "[{\"Id\":7}]",
        "null",
        "7",
        "{\"Id\":7",
        "<html></html>"
      })
  void anAgentWithoutAUsableIdIsNotOne(String body) {
    fake.next(Fault.body(200, "application/json", body));

    assertThatThrownBy(() -> agents.get(7)).isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":[]}", "null", "7", "[7]", "[{\"Id\":0}]", "[{\"Id\":7}"})
  void aListMustBeAListOfAgents(String body) {
    fake.next(Fault.body(200, "application/json", body));

    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @Test
  void aCreatedAgentThatCannotBeReadIsCreatedAllTheSame() {
    fake.next(Fault.body(200, "application/json", "{\"Id\":0}"));

    assertThatThrownBy(() -> agents.create(SignTrakerWireTest.newAgent().build()))
        .isInstanceOfSatisfying(
            ResponseFormatException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "true", "{\"Id\":1}", "\"done\""})
  void switchingAnAgentReadsNothing(String body) {
    fake.next(Fault.body(200, "application/json", body));

    agents.deactivate(1);

    assertThat(fake.requests()).hasSize(1);
  }
}

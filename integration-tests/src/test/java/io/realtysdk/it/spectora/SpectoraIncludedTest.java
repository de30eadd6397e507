package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Resources beside the agents that cannot be read completely. */
class SpectoraIncludedTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  @Test
  void attributesOfAPersonOrTeamThatAreNoObjectAreKept() {
    fake.next(
        Fault.body(
            200,
            "application/json",
            """
            {"data":{"id":"7","relationships":{
                "agent":{"data":{"type":"agent","id":"1"}},
                "agent_team":{"data":{"type":"agent_team","id":"2"}}}},
             "included":[{"type":"agent","id":"1","attributes":[7]},
                {"type":"agent_team","id":"2","attributes":"x"}]}
            """));
    SpectoraAgent agent = fake.client().agents().get("7");

    assertThat(agent.agent().orElseThrow().additionalFields())
        .isEqualTo(Map.of("attributes", List.of(new BigDecimal("7"))));
    assertThat(agent.agentTeam().orElseThrow().additionalFields())
        .isEqualTo(Map.of("attributes", "x"));
  }
}

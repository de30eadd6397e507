package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentView;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraInclude;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.testkit.FakeSpectora;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No public type shows personal data or the key when it is printed. */
class SpectoraSecrecyTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(1);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final List<String> SECRETS =
      List.of("Secret", "secret@agency.example", "+1555", "Portland", "hidden words");

  private final SpectoraClient client = fake.client();

  @Test
  void responsesShowTheirIdsOnly() {
    SpectoraAgent agent =
        client
            .agents()
            .get(
                "1",
                SpectoraAgentView.builder()
                    .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
                    .build());

    assertThat(agent).hasToString("SpectoraAgent[id=1]");
    assertThat(agent.agent().orElseThrow()).hasToString("SpectoraPerson[id=5001]");
    assertThat(agent.agentTeam().orElseThrow()).hasToString("SpectoraAgentTeam[id=71]");
    assertThat(client.agents().list().toString()).doesNotContain(agent.lastName());
  }

  @Test
  void requestsShowNamesOfFieldsOnly() {
    SpectoraNewAgent.Builder agent =
        SpectoraNewAgent.builder()
            .firstName("Secret")
            .email("secret@agency.example")
            .phone("+1555")
            .city("Portland")
            .image(Path.of("Secret.png"));
    SpectoraAgentPatch.Builder patch = SpectoraAgentPatch.builder().lastName("Secret");
    SpectoraAgentQuery.Builder query =
        SpectoraAgentQuery.builder().email("secret@agency.example").fullText("hidden words");
    SpectoraAgentPatch built = patch.build();

    assertThat(agent.build())
        .hasToString("SpectoraNewAgent[first_name, email, phone, city, image]");
    assertThat(
            List.of(
                agent,
                agent.build().toString(),
                patch,
                built,
                query,
                query.build(),
                client.agents().calls().list(query.build()),
                client.agents().calls().update("1", built),
                client.agents().listAll(query.build())))
        .allSatisfy(
            printed ->
                assertThat(SECRETS).noneMatch(secret -> String.valueOf(printed).contains(secret)));
  }

  @Test
  void noObjectShowsTheKey() {
    assertThat(
            List.of(
                client.toString(),
                client.agents().toString(),
                client.agents().calls().toString(),
                SpectoraClient.builder().apiKey(fake.apiKey()).toString(),
                fake.toString()))
        .noneMatch(printed -> printed.contains(fake.apiKey()));
  }
}

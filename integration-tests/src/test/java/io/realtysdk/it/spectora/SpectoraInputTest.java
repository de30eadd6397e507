package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentView;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.spectora.SpectoraPersonId;
import io.realtysdk.testkit.FakeSpectora;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad arguments are refused before any I/O, naming the argument and never its value. */
class SpectoraInputTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(1);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final SpectoraAgentPatch PATCH = SpectoraAgentPatch.builder().city("Bend").build();

  private final SpectoraAgentsClient agents = fake.client().agents();

  private static void refused(String argument, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(argument);
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-1",
        "1.7",
        "abc",
        ".",
        "..",
        "1/2",
        "7?x",
        "00",
        "１",
        "1\n",
        "12345678901234567890",
        "0a1b2c3d-0000-1111-2222-333344445555"
      })
  void onlyPositiveDecimalNumbersAreIds(String id) {
    refused("id", () -> SpectoraAgentQuery.builder().id(id));
    refused("agencyId", () -> SpectoraAgentQuery.builder().agencyId(id));
    refused("agentTeamId", () -> SpectoraAgentQuery.builder().agentTeamId(id));
    refused("person", () -> SpectoraPersonId.of(id));
    refused("agencyId", () -> SpectoraNewAgent.builder().agencyId(id));
    refused("agentTeamId", () -> SpectoraNewAgent.builder().agentTeamId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "1/2", "7?x", "１", "1\n"})
  void whatCannotBeAPathSegmentIsNoIdOfAConnection(String id) {
    refused("id", () -> agents.get(id));
    refused("id", () -> agents.get(id, SpectoraAgentView.builder().build()));
    refused("id", () -> agents.update(id, PATCH));
  }

  @Test
  void filtersAndPagesThatMakeNoSenseAreRefused() {
    SpectoraAgentQuery.Builder query = SpectoraAgentQuery.builder();

    refused("email", () -> query.email("nobody"));
    refused("fullText", () -> query.fullText(" "));
    refused("tags", () -> query.tags());
    refused("tags", () -> query.tags("vip", ""));
    refused("include", () -> query.include());
    refused("include", () -> SpectoraAgentView.builder().include());
    refused("pageNumber", () -> query.pageNumber(0));
    refused("pageSize", () -> query.pageSize(0));
    refused("pageSize", () -> query.pageSize(201));
  }

  @Test
  void theEmailCannotBeChangedInAnyWay() {
    assertThat(SpectoraAgentPatch.Builder.class.getMethods())
        .noneMatch(method -> method.getName().equals("email"));
    refused("email", () -> SpectoraAgentPatch.builder().field("email", "a@b.example"));
    refused("email", () -> SpectoraAgentPatch.builder().field("email", null));
  }

  @Test
  void anEmptyChangeIsRejected() {
    refused("the patch", () -> SpectoraAgentPatch.builder().build());
    refused("the new agent", () -> SpectoraNewAgent.builder().build());
    refused("email", () -> SpectoraNewAgent.builder().email("nobody"));
    refused("tags", () -> SpectoraNewAgent.builder().tags(" "));
  }

  @Test
  void fieldsThatCannotBeSentAreRefused() {
    for (String name : List.of("", " ", "a]b", "a\"b", "a\r\nb", "a.b")) {
      refused("field name", () -> SpectoraAgentPatch.builder().field(name, "x"));
    }
    refused(
        "cannot be serialized",
        () ->
            agents.update(
                "1", SpectoraAgentPatch.builder().field("x", Map.of("y", new Object())).build()));
  }

  @Test
  void withoutAKeyThereIsNoClient() {
    assertThatThrownBy(() -> SpectoraClient.builder().environment(Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("SPECTORA_API_KEY");
  }

  @Test
  void theEnvironmentGivesKeyAndAddressAndTheBuilderWins() {
    Map<String, String> environment =
        Map.of("SPECTORA_API_KEY", "k", "SPECTORA_BASE_URL", "https://one.example");

    try (SpectoraClient standard =
            SpectoraClient.builder().environment(Map.of("SPECTORA_API_KEY", "k")).build();
        SpectoraClient given = SpectoraClient.builder().environment(environment).build();
        SpectoraClient built =
            SpectoraClient.builder()
                .environment(environment)
                .baseUrl("https://two.example")
                .build()) {
      assertThat(standard).hasToString("Spectora at https://connect.spectora.com");
      assertThat(given).hasToString("Spectora at https://one.example");
      assertThat(built).hasToString("Spectora at https://two.example");
    }
  }
}

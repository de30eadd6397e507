package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text reaches the service unchanged, in filters, queries and bodies. */
class FilterRoundTripTest {

  @RegisterExtension static final FakeSignTraker FAKE = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(FAKE, FAKE::client);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien",
        "''",
        "'",
        "a&b=c",
        "100%",
        "%27",
        "a+b",
        "a b",
        "#",
        "?",
        "/",
        "\\",
        "\"",
        "<>",
        "a;b,c",
        "(x)",
        "$top=1",
        "' or 1 eq 1 or LastName eq '",
        "\u00e9\u00df\u0131\u4e2d",
        "\ud83d\ude00",
        "tab\tx",
        "a\u00a0b",
        "null",
        "true",
        "{}",
        "[]",
        "@",
        "a:b",
        "~^`|"
      })
  void anyTextInAFilterFindsExactlyItsAgent(String text) {
    String name = "Qq" + text; // a prefix that no seeded agent has
    SignTrakerClient client = FAKE.client();
    client.agents().update(2, SignTrakerAgentPatch.builder().lastName(name).build());
    for (ODataFilter filter :
        List.of(
            ODataFilter.eq("LastName", name),
            ODataFilter.contains("LastName", name).and(ODataFilter.gt("Id", 0)),
            ODataFilter.not(ODataFilter.ne("LastName", name)),
            ODataFilter.startsWith("LastName", name).and(ODataFilter.endsWith("LastName", name)))) {
      assertThat(
              client.agents().list(SignTrakerAgentQuery.builder().filter(filter).build()).items())
          .extracting(agent -> agent.id())
          .containsExactly(2L);
    }
    assertThat(client.agents().get(2).lastName()).isEqualTo(name);
  }

  @Test
  void anEmailThatNeedsEscapingIsFound() {
    String email = "o'brien+x&y=z%27#@example.com";
    FAKE.client().agents().update(3, SignTrakerAgentPatch.builder().email(email).build());
    assertThat(
            FAKE.client()
                .agents()
                .list(SignTrakerAgentQuery.builder().email(email).build())
                .items())
        .extracting(agent -> agent.id())
        .containsExactly(3L);
  }
}

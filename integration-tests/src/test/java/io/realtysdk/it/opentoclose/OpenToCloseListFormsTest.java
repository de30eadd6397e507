package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.Page;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenToCloseListFormsTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"data\":[]}", "{\"data\":null}", " [ ] "})
  void anEmptyBodyIsAnEmptyList(String body) {
    fake.next(json(body));

    Page<OpenToCloseAgent> page = agents.list();

    assertThat(page.items()).isEmpty();
    assertThat(page.hasNext()).isFalse();
  }

  @Test
  void anAnswerWithoutContentIsAnEmptyListWhateverItsType() {
    fake.next(Fault.status(204), Fault.status(204).header("Content-Type", "text/html"));

    assertThat(agents.list().items()).isEmpty();
    assertThat(agents.list().items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":7}]",
        "{\"data\":[{\"id\":7}]}",
        "{\"count\":1,\"data\":[{\"id\":7,\"data\":{}}],\"next\":null}",
        "{\"id\":7}",
        "{\"name\":\"Ann\",\"id\":7}",
      })
  void aListMayBeBareOrWithinOrOneAgentAlone(String body) {
    fake.next(json(body));

    assertThat(agents.list().items()).extracting(OpenToCloseAgent::id).containsExactly(7L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[null]",
        "[[]]",
        "[7]",
        "{\"message\":\"no\"}",
        "{\"data\":{}}",
        "{\"data\":\"\"}",
        "{\"data\":[{}]}",
        "[] []",
        "[{\"id\":1}",
      })
  void aBodyThatIsNoListIsAnError(String body) {
    fake.next(json(body));

    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @Test
  void theFakeInItsOtherFormIsReadTheSame() {
    try (FakeOpenToClose enveloped = FakeOpenToClose.start().strict().seed(3).enveloped()) {
      OpenToCloseAgentsClient others = enveloped.client().agents();

      assertThat(others.list().items()).isEqualTo(agents.list().items());
      assertThat(others.get(2)).isEqualTo(agents.get(2));
      OpenToCloseAgent created =
          others.create(OpenToCloseNewAgent.builder().firstName("Ann").build());
      assertThat(created.id()).isEqualTo(4);
      assertThat(others.update(4, OpenToCloseAgentPatch.builder().bio("x").build()).bio())
          .isEqualTo("x");
      others.delete(4);
      assertThat(enveloped.agents()).hasSize(3);
    }
  }

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }
}

package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is retried, what never is, and what a retry may find. */
class OpenToCloseRepeatTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final OpenToCloseNewAgent ANN =
      OpenToCloseNewAgent.builder().name("Ann").email("ann@agency.example").build();
  private static final OpenToCloseAgentPatch ON_LEAVE =
      OpenToCloseAgentPatch.builder().status("On Leave").build();

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @Test
  void aReadIsRepeatedAfterALostConnection() {
    fake.next(Fault.dropConnection(), Fault.resetConnection());

    assertThat(agents.list().items()).hasSize(3);
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void aCreateIsNeverSentTwice() {
    for (Fault fault :
        List.of(
            Fault.applyThenDropConnection(),
            Fault.applyThenStatus(502),
            Fault.applyThenStatus(503).header("Retry-After", "0"),
            Fault.applyThenStatus(408),
            Fault.malformedResponse())) {
      fake.clearRequests().next(fault);

      assertThatThrownBy(() -> agents.create(ANN))
          .extracting(e -> ((SdkException) e).outcome())
          .isEqualTo(Outcome.UNKNOWN);
      assertThat(fake.requests()).hasSize(1);
    }
    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(5);
  }

  @Test
  void aCreateThatWasAnsweredWithoutABodyMayHaveHappened() {
    fake.next(Fault.emptyResponse());

    ResponseFormatException e =
        catchThrowableOfType(ResponseFormatException.class, () -> agents.create(ANN));

    assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(1);
  }

  @Test
  void anUpdateIsRepeated() {
    fake.next(Fault.applyThenDropConnection());

    assertThat(agents.update(2, ON_LEAVE).status()).hasToString("On Leave");
    assertThat(fake.requests())
        .extracting(RecordedRequest::method, RecordedRequest::applied)
        .containsExactly(tuple("PUT", true), tuple("PUT", true));
  }

  static Stream<Fault> lostAnswers() {
    return Stream.of(
        Fault.applyThenDropConnection(), Fault.applyThenStatus(500), Fault.malformedResponse());
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void aRetriedDeleteThatGets404IsASuccess(Fault lost) {
    fake.next(lost);

    ApiResponse<Void> response = agents.calls().delete(2).executeForResponse();

    assertThat(response.attempts()).isEqualTo(2);
    assertThat(fake.agents()).extracting(agent -> agent.get("id")).containsExactly(1L, 3L);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aSubmittedRetriedDeleteThatGets404IsASuccess() {
    fake.next(Fault.applyThenDropConnection());

    agents.calls().delete(2).submit().join();

    assertThat(fake.agents()).hasSize(2);
  }

  @Test
  void aDeleteOfAnUnknownAgentIsNotFound() {
    fake.next(Fault.status(429).header("Retry-After", "0"));

    assertThatThrownBy(() -> agents.delete(99)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.calls().delete(99).submit().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void aDeleteMayBeAnsweredWithOrWithoutABody() {
    fake.next(
        Fault.applyThenStatus(200).body("application/json", "{\"deleted\":true}"),
        Fault.applyThenStatus(200),
        Fault.applyThenStatus(204).header("Content-Type", "text/html; charset=UTF-8"));

    agents.delete(1);
    agents.delete(2);
    agents.delete(3);

    assertThat(fake.agents()).isEmpty();
    assertThat(fake.requests()).hasSize(3);
  }
}

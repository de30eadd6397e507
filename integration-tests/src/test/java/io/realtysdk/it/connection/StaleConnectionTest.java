package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pooled connections that the server has closed, and connections that must not be reused. */
class StaleConnectionTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final RawResponse OK = RawResponse.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static List<OperationCase<?>> operations() {
    return Operations.all();
  }

  /** The request is read on the pooled connection, which is then closed without a response. */
  @ParameterizedTest
  @MethodSource("operations")
  void aStaleConnectionCostsAnIdempotentCallOneImmediateRetryAndACreateNothing(
      OperationCase<?> op) {
    invariants.server().enqueue(applied(op.success()));
    ApiCall<?> call = op.prepare(invariants, patient());
    invariants.call(call).orFail();
    int expected = op.pick(2, 2, 1);
    if (expected == 2) {
      invariants.server().enqueue(Script.close());
    }
    invariants.server().byDefault(applied(op.success()));
    CallRecord<?> again = invariants.call(call);
    again.orFail();
    assertThat(again.elapsed()).isLessThan(Duration.ofSeconds(2));
    List<ReceivedRequest> requests = invariants.server().requests();
    assertThat(requests).hasSize(1 + expected);
    assertThat(requests.get(requests.size() - 1).indexOnConnection()).isEqualTo(1);
  }

  /** Three stale connections: the first retry is immediate, the second one waits. */
  @Test
  void onlyTheFirstRetryAfterAStaleConnectionIsImmediate() throws Exception {
    RetryPolicy policy =
        ClientInvariants.promptRetries().baseDelay(Duration.ofMillis(400)).maxAttempts(3).build();
    SignTrakerAgentCalls calls = client(invariants.settings().retryPolicy(policy)).agents().calls();
    keep(3, calls);
    invariants.server().byDefault(Script.close());
    SdkException failure = invariants.call(calls.get(7)).failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(failure.attempts()).hasSize(3);
    assertThat(failure.attempts().get(0).waited()).isZero();
    List<ReceivedRequest> requests = invariants.server().requests();
    assertThat(requests).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {421, 425})
  void aMisdirectedRequestGoesToANewConnectionOnceAndNeverBack(int status) {
    SignTrakerAgentCalls calls = client(invariants.settings()).agents().calls();
    invariants.server().enqueue(Script.respond(OK), Script.status(status), Script.respond(OK));
    invariants.call(calls.get(7)).orFail();
    invariants.call(calls.get(7)).orFail();
    List<ReceivedRequest> requests = invariants.server().requests();
    assertThat(requests.get(1).connection()).isEqualTo(requests.get(0).connection());
    assertThat(requests.get(2).connection()).isNotEqualTo(requests.get(1).connection());
  }

  @Test
  void aThousandClosedKeepAliveConnectionsCostNoErrorAndNoDuplicate() {
    SignTrakerAgentCalls calls = client(invariants.settings()).agents().calls();
    invariants.server().byDefault(applied(OK));
    for (int round = 0; round < 500; round++) {
      invariants.call(calls.get(7)).orFail();
      invariants.server().closeIdleConnections();
      invariants
          .call(calls.create(SignTrakerOperations.newAgent("user-" + round + "@agency.example")))
          .orFail();
      invariants.call(calls.get(7)).orFail();
      invariants.server().closeIdleConnections();
    }
    assertThat(invariants.server().requests())
        .filteredOn(request -> request.method().equals("POST"))
        .hasSize(500)
        .allMatch(request -> request.indexOnConnection() == 1);
    assertThat(invariants.ledger().repeated()).isEmpty();
    assertThat(invariants.ledger().appliedInAll()).isEqualTo(1500);
  }

  private Script applied(RawResponse reply) {
    return Script.applyThen(invariants.ledger(), Script.respond(reply));
  }

  private SignTrakerClient client(HttpSettings.Builder settings) {
    return invariants.closing(invariants.configure(SignTrakerClient.builder(), settings).build());
  }

  /** A base delay that an immediate retry must not wait for. */
  private HttpSettings.Builder patient() {
    RetryPolicy policy =
        RetryPolicy.builder().baseDelay(SOON).maxDelay(SOON).throttleDelay(SOON).build();
    return invariants.settings().retryPolicy(policy);
  }

  /** Leaves that many pooled connections. */
  private void keep(int connections, SignTrakerAgentCalls calls) {
    CountDownLatch all = new CountDownLatch(1);
    invariants.server().byDefault(Script.stallUntil(all).then(Script.respond(OK)));
    List<SubmittedCall<?>> submitted = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      submitted.add(invariants.submit(calls.get(7)));
    }
    invariants.server().awaitRequests(connections, SOON);
    all.countDown();
    submitted.forEach(one -> one.await().orFail());
  }
}

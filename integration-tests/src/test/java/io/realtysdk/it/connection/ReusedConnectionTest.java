package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pooled connections on which the server sends an unasked response, or which it closes. */
class ReusedConnectionTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int ROUNDS = 20;

  /** A complete response that no request asked for; a call that took it would fail. */
  private static final byte[] UNASKED = RawResponse.json(418, "{\"Id\":9}").bytes();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  /** Calls that are not idempotent use a new connection each. */
  static Stream<Arguments> poolingOperations() {
    return Operations.all().stream()
        .filter(operation -> operation.idempotency() != IdempotencyClass.NOT_IDEMPOTENT)
        .flatMap(
            operation ->
                Stream.of(ExecutionMode.values()).map(mode -> Arguments.of(operation, mode)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("poolingOperations")
  void anUnaskedResponseOnAnIdleConnectionDiscardsTheConnection(
      OperationCase<?> operation, ExecutionMode mode) {
    invariants.server().byDefault(applied(operation));
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    mode.run(invariants, call).orFail();
    assertThat(Await.until(SOON, () -> invariants.server().writeOnIdleConnections(UNASKED) == 1))
        .isTrue();

    mode.run(invariants, call).orFail();

    assertThat(invariants.server().awaitRequests(2, SOON))
        .extracting(ReceivedRequest::connection)
        .containsExactly(1, 2);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("poolingOperations")
  void aClosedIdleConnectionFailsNoCallWithRetriesOff(
      OperationCase<?> operation, ExecutionMode mode) {
    RetryPolicy none = ClientInvariants.promptRetries().maxAttempts(1).build();
    HttpSettings.Builder settings = invariants.settings().retryPolicy(none);
    invariants.server().byDefault(applied(operation));
    ApiCall<?> call = operation.prepare(invariants, settings);
    for (int round = 0; round < ROUNDS; round++) {
      mode.run(invariants, call).orFail();
      invariants.server().closeIdleConnections();
      invariants.server().awaitOpenConnections(0, SOON);
    }
    assertThat(invariants.server().requests()).hasSize(ROUNDS);
  }

  private Script applied(OperationCase<?> operation) {
    return Script.applyThen(invariants.ledger(), Script.respond(operation.success()));
  }
}

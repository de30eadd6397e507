package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes behind a complete response, which never answer the next call. */
class LeftoverBytesTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  /** A complete response that no request asked for; a call that took it would fail. */
  private static final byte[] UNASKED = RawResponse.json(418, "{\"Id\":9}").bytes();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<Arguments> everyOperation() {
    return Operations.all().stream()
        .flatMap(
            operation ->
                Stream.of(ExecutionMode.values()).map(mode -> Arguments.of(operation, mode)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyOperation")
  void bytesBehindAResponseNeverAnswerTheNextCall(OperationCase<?> operation, ExecutionMode mode) {
    Script success = applied(operation);
    invariants
        .server()
        .enqueue(
            Script.applyThen(
                invariants.ledger(), Script.respondWithLeftover(operation.success(), UNASKED)))
        .byDefault(success);
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());

    mode.run(invariants, call).orFail();
    mode.run(invariants, call).orFail();

    // At most one more: a leftover that is noticed late costs a retry on a new connection.
    assertThat(invariants.server().awaitRequests(2, SOON)).hasSizeBetween(2, 3);
  }

  private Script applied(OperationCase<?> operation) {
    return Script.applyThen(invariants.ledger(), Script.respond(operation.success()));
  }
}

package io.realtysdk.it.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.server.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the retry matrix for every operation, blocking and submitted. */
class RetryMatrixTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<Arguments> rowsAndOperations() {
    return MatrixRows.all().stream()
        .flatMap(
            row ->
                Operations.inEveryVariant().stream()
                    .filter(row.concerns())
                    .map(operation -> Arguments.of(row, operation)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rowsAndOperations")
  void aFailureIsRetriedAndReportedAsInItsRow(MatrixRow row, OperationCase<?> operation)
      throws Exception {
    HttpSettings.Builder settings = invariants.settings();
    String origin = row.preparation().set(invariants, settings);
    ApiCall<?> call = operation.prepare(invariants, settings, origin);
    int attempts = operation.pick(row.reads(), row.repeatables(), row.creates());

    assertRow(row, operation, attempts, invariants.call(call).sdkFailure());
    assertThat(requests(row, attempts)).hasSize(row.reaches() ? attempts : 0);

    assertRow(row, operation, attempts, invariants.submit(call).await().sdkFailure());
    assertThat(requests(row, 2 * attempts))
        .hasSize(row.reaches() ? 2 * attempts : 0)
        .allSatisfy(request -> assertThat(request.method()).isEqualTo(operation.method()));
  }

  /** Waits for the requests, because a client may return before the server has recorded them. */
  private List<ReceivedRequest> requests(MatrixRow row, int expected) {
    return row.reaches()
        ? invariants.server().awaitRequests(expected, SOON)
        : invariants.server().requests();
  }

  private static void assertRow(
      MatrixRow row, OperationCase<?> operation, int attempts, SdkException failure) {
    assertThat(failure).isExactlyInstanceOf(row.type());
    assertThat(failure.outcome()).isEqualTo(row.outcome(operation));
    assertThat(failure.attempts()).hasSize(attempts);
    assertThat(failure.attempts())
        .allSatisfy(attempt -> assertThat(attempt.outcome()).isEqualTo(row.outcome(operation)));
  }
}

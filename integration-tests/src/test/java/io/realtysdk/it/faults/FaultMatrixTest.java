package io.realtysdk.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault for every operation, blocking and submitted. The invariants check each call against
 * the ledger, its deadline, and what it leaves behind.
 */
class FaultMatrixTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private static final List<FaultCase> FAULTS =
      Stream.of(ConnectionFaults.all(), BodyFaults.all(), EffectFaults.all())
          .flatMap(List::stream)
          .toList();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<Arguments> cells() {
    return FAULTS.stream()
        .flatMap(
            fault ->
                Operations.all().stream()
                    .flatMap(
                        operation ->
                            Stream.of(ExecutionMode.values())
                                .map(mode -> Arguments.of(fault, operation, mode))));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("cells")
  void everyCallEndsAsExpected(FaultCase fault, OperationCase<?> operation, ExecutionMode mode) {
    invariants.server().byDefault(fault.script().apply(invariants.ledger(), operation));
    HttpSettings.Builder settings = invariants.settings();
    fault.settings().accept(settings);
    ApiCall<?> call = operation.prepare(invariants, settings);
    FaultCase.Expected expected = fault.expected().apply(operation);

    CallRecord<?> record = mode.run(invariants, call);

    if (expected.outcome() == null) {
      record.orFail();
    } else {
      assertThat(record.sdkFailure().outcome()).as("%s", record).isEqualTo(expected.outcome());
    }
    invariants.server().awaitRequests(expected.requests(), SOON);
    assertThat(invariants.server().requests()).hasSize(expected.requests());
  }

  @Test
  void thereAreAtLeastThirtyFaults() {
    assertThat(FAULTS).hasSizeGreaterThanOrEqualTo(30);
    assertThat(FAULTS).extracting(FaultCase::name).doesNotHaveDuplicates();
    assertThat(cells().count()).isEqualTo(FAULTS.size() * 22L * 2);
  }
}

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault for every operation, blocking and submitted. The invariants check each call against
 * the ledger, its deadline, and what it leaves behind.
 *
 * <p>By default each fault meets each operation in one of the two execution modes, in turn. With
 * {@code -Dit.faults=all} it meets them in both.
 */
class FaultMatrixTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private static final List<FaultCase> FAULTS =
      Stream.of(ConnectionFaults.all(), BodyFaults.all(), EffectFaults.all())
          .flatMap(List::stream)
          .toList();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static List<Arguments> selectedCells() {
    List<Arguments> all = cells().toList();
    return "all".equals(System.getProperty("it.faults"))
        ? all
        // Pairs of blocking and submitted: the first of one pair, the second of the next.
        : IntStream.range(0, all.size())
            .filter(index -> index % 4 == 0 || index % 4 == 3)
            .mapToObj(all::get)
            .toList();
  }

  private static Stream<Arguments> cells() {
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
  @MethodSource("selectedCells")
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

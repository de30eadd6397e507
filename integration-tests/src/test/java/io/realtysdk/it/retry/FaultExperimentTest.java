package io.realtysdk.it.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RandomFaults;
import io.realtysdk.it.support.threads.Concurrency;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Creates under random faults. A default OkHttp client made 888 duplicates of 20,000; the ledger
 * check of {@link ClientInvariants} allows none, and no reported outcome that the server's ledger
 * contradicts.
 */
class FaultExperimentTest {

  private static final int CALLS = 2000;
  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void underTenPercentFaultsNoCreateIsDoubledOrLostAndEveryOutcomeIsRight() throws Exception {
    RandomFaults faults = new RandomFaults(invariants.ledger(), RequestedAgent::to, 7, 0.05, 0.10);
    invariants.server().byDefault(faults);
    SignTrakerAgentCalls calls = calls();
    Concurrency.run(
        8,
        CALLS,
        i ->
            invariants.call(
                calls.create(SignTrakerOperations.newAgent("user-" + i + "@agency.example"))));

    assertThat(faults.injected()).hasSize(RandomFaults.Kind.values().length);
    assertThat(invariants.records()).hasSize(CALLS);
    assertThat(invariants.ledger().repeated()).isEmpty();
    assertThat(invariants.records())
        .filteredOn(CallRecord::succeeded)
        .hasSizeBetween(CALLS * 85 / 100, CALLS)
        .allMatch(record -> invariants.ledger().applied(record.id()) == 1);
    // Every one of these requests reached the server.
    assertThat(invariants.records())
        .filteredOn(record -> !record.succeeded())
        .allMatch(record -> record.sdkFailure().outcome() != Outcome.NOT_SENT);
  }

  @Test
  void safeAndIdempotentCallsSurviveTheSameFaults() throws Exception {
    invariants
        .server()
        .byDefault(new RandomFaults(invariants.ledger(), RequestedAgent::to, 8, 0.05, 0.10));
    SignTrakerAgentCalls calls = calls();
    AtomicInteger failures = new AtomicInteger();
    Concurrency.run(
        8,
        CALLS,
        i -> {
          ApiCall<?> call = i % 2 == 0 ? calls.get(i + 1) : calls.activate(i);
          CallRecord<?> record = invariants.call(call);
          if (!record.succeeded()) {
            failures.incrementAndGet();
          }
        });
    // Three faults in a row: one in a thousand; an idempotent call ends at its second cut body.
    assertThat(failures.get()).isLessThan(CALLS / 100);
  }

  @Test
  void closedKeepAliveConnectionsAloneFailNothing() throws Exception {
    RandomFaults faults = new RandomFaults(invariants.ledger(), RequestedAgent::to, 9, 0.05, 0.0);
    invariants.server().byDefault(faults);
    SignTrakerAgentCalls calls = calls();
    Concurrency.run(
        8,
        CALLS,
        i ->
            invariants
                .call(
                    i % 2 == 0
                        ? calls.get(i + 1)
                        : calls.create(
                            SignTrakerOperations.newAgent("user-" + i + "@agency.example")))
                .orFail());
    assertThat(faults.idleCloses()).isGreaterThan(CALLS / 40);
    assertThat(invariants.ledger().repeated()).isEmpty();
    assertThat(invariants.ledger().appliedInAll()).isEqualTo(CALLS);
  }

  /** With a retry budget that is never exhausted, because the faults are independent. */
  private SignTrakerAgentCalls calls() {
    RetryPolicy policy = ClientInvariants.promptRetries().budget(1_000_000).build();
    SignTrakerClient client =
        invariants.closing(
            invariants
                .configure(SignTrakerClient.builder(), invariants.settings().retryPolicy(policy))
                .build());
    return client.agents().calls();
  }
}

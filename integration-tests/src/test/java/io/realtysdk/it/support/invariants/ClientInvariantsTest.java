package io.realtysdk.it.support.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the extension is used, and that each of its checks can fail. */
class ClientInvariantsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  @Test
  void blockingAndSubmittedCallsArePairedWithTheLedger() {
    invariants
        .server()
        .byDefault(Script.applyThen(invariants.ledger(), Script.json(200, "{\"Id\":7}")));
    CallRecord<SignTrakerAgent> blocking = invariants.call(client.agents().calls().get(7));
    CallRecord<SignTrakerAgent> later = invariants.submit(client.agents().calls().get(7)).await();
    assertThat(blocking.orFail().id()).isEqualTo(7);
    assertThat(later.orFail().id()).isEqualTo(7);
    assertThat(invariants.ledger().applied(blocking.id())).isEqualTo(1);
    assertThat(invariants.ledger().applied(later.id())).isEqualTo(1);
  }

  @Test
  void anyActionCanBeCalled() {
    invariants.server().byDefault(Script.close());
    CallRecord<SignTrakerAgent> call = invariants.call(() -> client.agents().get(7));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(invariants.server().requests()).hasSize(3);
  }

  @Test
  void aLateReturnIsAViolation() {
    List<String> violations = new ArrayList<>();
    InvariantChecks.noHang(record(null, SECOND.plusMillis(249), false, false), violations);
    assertThat(violations).isEmpty();
    InvariantChecks.noHang(record(null, SECOND.plusMillis(251), false, false), violations);
    assertThat(violations).hasSize(1);
  }

  @Test
  void anExceptionOfAnotherTypeIsAViolation() {
    List<String> violations = new ArrayList<>();
    InvariantChecks.typed(record(new IllegalArgumentException(), SECOND, false, false), violations);
    assertThat(violations).isEmpty();
    InvariantChecks.typed(record(new IllegalStateException(), SECOND, false, false), violations);
    assertThat(violations).hasSize(1);
  }

  @Test
  void aLostOrUnexpectedInterruptFlagIsAViolation() {
    List<String> violations = new ArrayList<>();
    InvariantChecks.interruptFlag(record(null, SECOND, false, false), violations);
    assertThat(violations).isEmpty();
    InvariantChecks.interruptFlag(record(null, SECOND, true, false), violations);
    InvariantChecks.interruptFlag(record(null, SECOND, false, true), violations);
    assertThat(violations).hasSize(2);
  }

  @Test
  void aSuccessThatWasNeverAppliedIsAViolation() {
    List<String> violations = new ArrayList<>();
    InvariantChecks.ledger(
        record(null, SECOND, false, false), Ledger.byHeader("X-Test-Call"), violations);
    assertThat(violations).hasSize(1).first().asString().contains("applied 0 times");
  }

  @Test
  void everySpellingOfAKeyIsFound() {
    SecretSearch search = new SecretSearch();
    search.add("a+b/c\"=9");
    assertThat(search.in("x?api_token=a%2Bb%2fc%22%3D9&")).isNotNull();
    assertThat(search.in("GET /agents?api_token=a+b%2fc\"%3D9 HTTP/1.1")).isNotNull();
    assertThat(search.in("{\"key\":\"a+b/c\\\"=9\"}")).isNotNull();
    assertThat(search.in("Basic YStiL2MiPTk=")).isNotNull();
    assertThat(search.in("a+b/c\"=9")).isNotNull();
    assertThat(search.in("a+b/c")).isNull();
    String nested = SecretSearch.textOf(new RuntimeException(new RuntimeException("a+b/c\"=9")));
    assertThat(search.in(nested)).isNotNull();
  }

  private static CallRecord<Void> record(
      Throwable failure, Duration elapsed, boolean before, boolean after) {
    return new CallRecord<>(
        "x.create",
        "call-0",
        IdempotencyClass.NOT_IDEMPOTENT,
        null,
        failure,
        elapsed,
        SECOND,
        true,
        before,
        after);
  }
}

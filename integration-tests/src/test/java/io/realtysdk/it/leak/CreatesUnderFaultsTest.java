package io.realtysdk.it.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.RandomFaults;
import io.realtysdk.it.support.threads.Concurrency;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Creates of which every tenth request meets a fault, each compared with the server's ledger at
 * once. {@code -Dit.creates=1000000 -Xmx4g} is the full size.
 */
class CreatesUnderFaultsTest {

  private static final int CREATES = Integer.getInteger("it.creates", 1_000);
  private static final int CHUNK = 10_000;

  private final Map<Outcome, Integer> failures = new EnumMap<>(Outcome.class);
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Ledger ledger = Ledger.byJsonMember("UserName");

  @Test
  @Timeout(3600)
  void noCreateIsDoubledOrLostAndEveryOutcomeIsRight() throws Exception {
    RandomFaults faults = new RandomFaults(ledger, RequestedAgent::to, 17, 0.05, 0.10);
    try (FaultServer server = FaultServer.start().byDefault(faults);
        SignTrakerClient client = client(server)) {
      for (int from = 0; from < CREATES; from += CHUNK) {
        int first = from;
        Concurrency.run(
            16, Math.min(CHUNK, CREATES - from), i -> create(client, "user-" + (first + i)));
        server.forgetRequests();
      }
    }
    System.out.printf("creates: %d, of which failed %s%n", CREATES, failures);
    assertThat(wrong).isEmpty();
    assertThat(ledger.repeated()).isEmpty();
    assertThat(failures.keySet()).isSubsetOf(Outcome.UNKNOWN, Outcome.REJECTED, Outcome.APPLIED);
    assertThat(failures.getOrDefault(Outcome.UNKNOWN, 0)).isLessThan(CREATES * 12 / 100);
  }

  private void create(SignTrakerClient client, String user) {
    String email = user + "@agency.example";
    Outcome outcome = null;
    try {
      client.agents().create(SignTrakerOperations.newAgent(email));
    } catch (SdkException e) {
      outcome = e.outcome();
      synchronized (failures) {
        failures.merge(outcome, 1, Integer::sum);
      }
    }
    int applied = ledger.applied(email);
    boolean right =
        outcome == null || outcome == Outcome.APPLIED
            ? applied == 1
            : outcome == Outcome.UNKNOWN ? applied <= 1 : applied == 0;
    if (!right) {
      wrong.add(user + ": " + outcome + ", applied " + applied + " times");
    }
  }

  /** With a retry budget that is never exhausted, because the faults are independent. */
  private static SignTrakerClient client(FaultServer server) {
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey(ClientInvariants.KEY)
        .baseUrl(server.url().toString())
        .httpSettings(
            HttpSettings.builder()
                .retryPolicy(ClientInvariants.promptRetries().budget(1_000_000).build())
                .build())
        .build();
  }
}

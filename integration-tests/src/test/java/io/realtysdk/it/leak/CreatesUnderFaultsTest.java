package io.realtysdk.it.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.OpensAheadNearby;
import io.realtysdk.it.support.net.TestCertificates;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.RandomFaults;
import io.realtysdk.it.support.threads.Concurrency;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Creates of which every tenth request meets a fault, each compared with the server's ledger at
 * once, on connections that were opened ahead and on new ones. The server closes every fourth
 * connection on which nothing was sent, after a random time. A client makes a few creates only,
 * because it opens no connections ahead for some minutes once the server has closed one. {@code
 * -Dit.creates=1000000 -Xmx4g} is the full size, {@code -Dit.unused.millis} the longest that the
 * server lets those connections wait.
 */
@ExtendWith(OpensAheadNearby.class)
class CreatesUnderFaultsTest {

  private static final int CREATES = Integer.getInteger("it.creates", 1_000);
  private static final int CHUNK = 2_000;
  private static final int BATCH = 20;
  private static final int UNUSED_MILLIS = Integer.getInteger("it.unused.millis", 10);

  private final Map<Outcome, Integer> failures = new EnumMap<>(Outcome.class);
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Ledger ledger = Ledger.byJsonMember("UserName");

  @ParameterizedTest
  @CsvSource({
    "16, true, false",
    "16, false, false",
    "1, true, false",
    "1, false, false",
    "1, true, true",
    "1, false, true"
  })
  @Timeout(3600)
  void noCreateIsDoubledOrLostAndEveryOutcomeIsRight(int threads, boolean openedAhead, boolean tls)
      throws Exception {
    RandomFaults faults = new RandomFaults(ledger, RequestedAgent::to, 17, 0.05, 0.10);
    try (FaultServer server = server(tls).byDefault(faults)) {
      for (int from = 0; from < CREATES; from += CHUNK) {
        int first = from;
        Concurrency.run(
            threads,
            Math.min(CHUNK, CREATES - from) / BATCH,
            i -> batch(server, openedAhead, first + i * BATCH));
        server.forgetRequests();
      }
      System.out.printf(
          "creates: %d, threads %d, opened ahead %s, TLS %s, connections %d, closed unused %d,"
              + " failed %s%n",
          CREATES,
          threads,
          openedAhead,
          tls,
          server.connections(),
          server.unused().closed(),
          failures);
      // Those of which none is taken any more when a client is closed.
      assertThat(server.connections() > CREATES * 103 / 100).isEqualTo(openedAhead);
    }
    assertThat(wrong).isEmpty();
    assertThat(ledger.repeated()).isEmpty();
    assertThat(failures.keySet()).isSubsetOf(Outcome.UNKNOWN, Outcome.REJECTED, Outcome.APPLIED);
    assertThat(failures.getOrDefault(Outcome.UNKNOWN, 0)).isLessThan(CREATES * 12 / 100);
  }

  private void batch(FaultServer server, boolean openedAhead, int first) {
    try (SignTrakerClient client = client(server, openedAhead)) {
      for (int i = 0; i < BATCH; i++) {
        create(client, "user-" + (first + i));
      }
    }
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

  private static FaultServer server(boolean tls) {
    FaultServer server = tls ? TestCertificates.server(TestCertificates.GOOD) : FaultServer.start();
    server.unused().close(0.25, Duration.ofMillis(UNUSED_MILLIS));
    return server;
  }

  /** With a retry budget that is never exhausted, because the faults are independent. */
  private static SignTrakerClient client(FaultServer server, boolean openedAhead) {
    HttpSettings.Builder settings =
        HttpSettings.builder()
            .retryPolicy(ClientInvariants.promptRetries().budget(1_000_000).build());
    TestCertificates.trust(settings, TestCertificates.GOOD);
    if (!openedAhead) {
      // On a caller's own client every create opens its connection.
      settings.okHttpClient(new OkHttpClient());
    }
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey(ClientInvariants.KEY)
        .baseUrl(server.url().toString())
        .httpSettings(settings.build())
        .build();
  }
}

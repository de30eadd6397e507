package io.realtysdk.it.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RandomFaultsTest {

  private static final int CREATES = 400;
  private static final RawResponse CREATED = RawResponse.json(201, "{\"Id\":7}");

  @Test
  void theSameSeedInjectsTheSameFaultsWithAnyNumberOfThreads() throws Exception {
    Map<String, String> alone = run(new Ledger[1], 1, 42);
    Map<String, String> concurrent = run(new Ledger[1], 16, 42);
    Map<String, String> otherSeed = run(new Ledger[1], 16, 43);

    assertThat(concurrent).isEqualTo(alone);
    assertThat(otherSeed).isNotEqualTo(alone);
  }

  @Test
  void theLedgerKnowsWhatWasApplied() throws Exception {
    Ledger[] ledger = new Ledger[1];
    Map<String, String> answers = run(ledger, 8, 7);
    answers.forEach(
        (key, answer) -> {
          if (answer.startsWith("HTTP/1.1 201")) {
            assertThat(ledger[0].applied(key)).isEqualTo(1);
          } else if (answer.startsWith("HTTP/1.1 429") || answer.startsWith("HTTP/1.1 408")) {
            assertThat(ledger[0].applied(key)).isZero();
          }
        });
    assertThat(ledger[0].repeated()).isEmpty();
    assertThat(ledger[0].appliedInAll()).isBetween(CREATES / 2, CREATES - 1);
  }

  @Test
  void ratesAndKindsAreRespected() throws Exception {
    Ledger ledger = Ledger.byJsonMember("UserName");
    RandomFaults never = new RandomFaults(ledger, request -> CREATED, 1, 1.0, 0.0);
    RandomFaults always =
        new RandomFaults(
            ledger, request -> CREATED, 1, 0.0, 1.0, RandomFaults.Kind.REQUEST_TIMEOUT);
    try (FaultServer server = FaultServer.start()) {
      server.byDefault(never);
      assertThat(create(server, "a")).startsWith("HTTP/1.1 201").endsWith("<FIN>");
      server.byDefault(always);
      assertThat(create(server, "b")).startsWith("HTTP/1.1 408");
    }
    assertThat(never.idleCloses()).isEqualTo(1);
    assertThat(always.injected()).isEqualTo(Map.of(RandomFaults.Kind.REQUEST_TIMEOUT, 1));
    assertThat(ledger.applied("a")).isEqualTo(1);
    assertThat(ledger.applied("b")).isZero();
  }

  @Test
  void aRepeatedCreateIsSeenInTheLedger() throws Exception {
    Ledger ledger = Ledger.byJsonMember("UserName");
    try (FaultServer server = FaultServer.start()) {
      server.byDefault(Script.applyThen(ledger, Script.respond(CREATED)));
      create(server, "a");
      create(server, "a");
      create(server, "quote \\\" inside");
    }
    assertThat(ledger.repeated()).isEqualTo(Map.of("a", 2));
    assertThat(ledger.applied("quote \\\" inside")).isEqualTo(1);
  }

  private static Map<String, String> run(Ledger[] ledger, int threads, long seed)
      throws InterruptedException {
    ledger[0] = Ledger.byJsonMember("UserName");
    Map<String, String> answers = new ConcurrentHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (FaultServer server = FaultServer.start()) {
      server.byDefault(new RandomFaults(ledger[0], request -> CREATED, seed, 0.1, 0.3));
      for (int i = 0; i < CREATES; i++) {
        String key = "agent-" + i;
        pool.execute(() -> answers.put(key, tryCreate(server, key)));
      }
      pool.shutdown();
      assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(answers).hasSize(CREATES);
    return new TreeMap<>(answers);
  }

  private static String tryCreate(FaultServer server, String key) {
    try {
      return create(server, key);
    } catch (IOException e) {
      return "connection failed: " + e;
    }
  }

  private static String create(FaultServer server, String key) throws IOException {
    String body = "{\"UserName\": \"" + key + "\"}";
    List<String> head =
        List.of(
            "POST /api/agents HTTP/1.1", "Connection: close", "Content-Length: " + body.length());
    try (RawClient raw = RawClient.connect(server)) {
      return raw.send(String.join("\r\n", head) + "\r\n\r\n" + body).readToEnd();
    }
  }
}

package io.realtysdk.it.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.IdleThreads;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Resources after many failures, many clients, and clients that are never closed. */
class LeakTest {

  /** {@code -Dit.leak.answers=100000} is the full size. */
  private static final int ANSWERS = Integer.getInteger("it.leak.answers", 5_000);

  private static final int CLIENTS = Integer.getInteger("it.leak.clients", 200);
  private static final int[] STATUSES = {300, 302, 400, 401, 404, 407, 409, 422, 501, 505, 600};
  private static final RequestOptions ONCE = RequestOptions.builder().withoutRetries().build();

  @Test
  @Timeout(600)
  void manyErrorResponsesLeaveOneConnection() {
    IdleThreads threads = IdleThreads.take();
    AtomicInteger number = new AtomicInteger();
    try (FaultServer server = FaultServer.start();
        SignTrakerClient client = client(server)) {
      server.byDefault(
          request -> {
            int i = number.getAndIncrement();
            return Script.respond(
                RawResponse.status(STATUSES[i % STATUSES.length]).body("x".repeat(size(i))));
          });
      for (int i = 0; i < ANSWERS; i++) {
        assertThat(failure(client)).isNotNull();
      }
      assertThat(number).hasValue(ANSWERS);
      assertThat(server.openConnections()).isLessThanOrEqualTo(1);
      client.close();
      server.awaitOpenConnections(0, Duration.ofSeconds(3));
      assertQuiet(threads);
    }
  }

  @Test
  @Timeout(300)
  void manyDroppedClientsLeaveNoThread() {
    IdleThreads threads = IdleThreads.take();
    long before = clientThreads();
    try (FaultServer server = FaultServer.start().byDefault(Script.json(200, "{\"Id\":7}"))) {
      for (int i = 0; i < CLIENTS; i++) {
        SignTrakerClient client = client(server);
        assertThat(client.agents().get(7).id()).isEqualTo(7);
        assertThat(client.agents().calls().get(7).submit().join().id()).isEqualTo(7);
        if (i % 2 == 0) {
          client.close();
        }
      }
      // Some threads are shared by all clients; a client must not add its own.
      assertThat(clientThreads()).isLessThan(before + 20);
    }
    assertQuiet(threads);
  }

  @Test
  @Timeout(60)
  void aProgramThatClosesNothingEndsWithItsMain() throws Exception {
    try (FaultServer server = FaultServer.start().byDefault(Script.json(200, "{\"Id\":7}"))) {
      Process process = start(server);
      String ended = readToMark(process);
      long mark = System.nanoTime();
      assertThat(ended).contains("main ends");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - mark)).isLessThan(Duration.ofSeconds(2));
      assertThat(process.exitValue()).isZero();
      assertThat(server.requests()).hasSize(3);
    }
  }

  /** The program of the test above: calls in both ways, one of them still running at the end. */
  static final class Forgetful {

    private Forgetful() {}

    public static void main(String[] arguments) {
      SignTrakerClient client =
          SignTrakerClient.builder()
              .environment(Map.of())
              .apiKey("key")
              .baseUrl(arguments[0])
              .build();
      client.agents().get(7);
      client.agents().calls().get(7).submit().join();
      SignTrakerAgent last = client.agents().listAll().stream().findAny().orElse(null);
      System.out.println("main ends " + last);
    }
  }

  /** Sometimes larger than the error body limit, so that only closing it frees its connection. */
  private static int size(int number) {
    return number % 100 == 0 ? 100_000 : number % 3000;
  }

  private static Process start(FaultServer server) throws IOException {
    server.enqueue(Script.json(200, "{\"Id\":7}"), Script.json(200, "{\"Id\":7}"));
    server.enqueue(Script.json(200, "[]"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator),
            Forgetful.class.getName(),
            server.url().toString())
        .redirectErrorStream(true)
        .start();
  }

  private static String readToMark(Process process) throws IOException {
    StringBuilder said = new StringBuilder();
    int next;
    do {
      next = process.getInputStream().read();
      said.append((char) next);
    } while (next >= 0 && said.indexOf("main ends") < 0);
    return said.toString();
  }

  /** All threads but the server's, which has one for each connection that a client keeps. */
  private static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("fault-server"))
        .count();
  }

  private static ApiException failure(SignTrakerClient client) {
    try {
      client.agents().calls().get(7).with(ONCE).execute();
      return null;
    } catch (ApiException e) {
      return e;
    }
  }

  private static SignTrakerClient client(FaultServer server) {
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey(ClientInvariants.KEY)
        .baseUrl(server.url().toString())
        .httpSettings(HttpSettings.builder().retryPolicy(RetryPolicy.none()).build())
        .build();
  }

  private static void assertQuiet(IdleThreads threads) {
    java.util.List<String> violations = new java.util.ArrayList<>();
    threads.awaitReturn(Duration.ofSeconds(5), violations);
    assertThat(violations.stream().filter(v -> !v.contains("fault-server"))).isEmpty();
  }
}

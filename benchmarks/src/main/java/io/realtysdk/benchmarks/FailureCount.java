package io.realtysdk.benchmarks;

import com.sun.management.ThreadMXBean;
import io.realtysdk.benchmarks.server.Fetch;
import io.realtysdk.benchmarks.server.FixedServer;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the bytes that the calling thread allocates for a get that fails with 404, and for one
 * that is repeated after a 503, and prints their ratio to those of a get that succeeds.
 */
public final class FailureCount implements AutoCloseable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 16;
  private static final int CALLS = 500;
  private static final long FOUND = 7;
  private static final long MISSING = 404;
  private static final long BUSY = 503;

  private final FixedServer server;
  private final SignTrakerClient client;
  private final int rounds;

  private FailureCount(byte[] agent, int rounds) throws IOException {
    this.rounds = rounds;
    byte[] found = FixedServer.response(200, agent);
    byte[] other = FixedServer.response(200, json(text(agent).replace("\"Id\":7", "\"Id\":503")));
    byte[] missing = FixedServer.response(404, json("{\"Message\":\"Agent not found\"}"));
    byte[] busy = FixedServer.response(503, json("{\"Message\":\"Service unavailable\"}"));
    boolean[] wasBusy = new boolean[1];
    server =
        new FixedServer(
            (request, length) -> {
              switch (request["GET /api/agents/".length()]) {
                case '4':
                  return missing;
                case '5':
                  wasBusy[0] = !wasBusy[0];
                  return wasBusy[0] ? busy : other;
                default:
                  return found;
              }
            });
    client =
        SignTrakerClient.builder()
            .environment(Map.of())
            .apiKey("a-benchmark-has-no-real-key")
            .baseUrl(server.url())
            .retryPolicy(RetryPolicy.builder().throttleDelay(Duration.ZERO).build())
            .build();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Prints a line per kind of call: name, bytes, ratio to a success.
   *
   * @param args how many rounds; 16 if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    // What is counted is the SDK's, not a logging library's: a retry is logged at INFO.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
    byte[] agent;
    try (FakeSignTraker fake = FakeSignTraker.start().seed(10)) {
      agent = Fetch.json(fake.baseUrl() + "/api/agents/7", "ST-API " + fake.apiKey());
    }
    try (FailureCount count = new FailureCount(agent, rounds)) {
      long success = count.lowest(FOUND);
      print("success", success, success);
      print("404", count.lowest(MISSING), success);
      print("503, then success", count.lowest(BUSY), success);
    }
  }

  private static void print(String name, long bytes, long success) {
    System.out.printf(Locale.ROOT, "%s: %d B, %.2f%n", name, bytes, (double) bytes / success);
  }

  private long lowest(long id) {
    long lowest = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      lowest = Math.min(lowest, perCall(id));
    }
    return lowest;
  }

  private long perCall(long id) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    for (int i = 0; i < CALLS; i++) {
      if (succeeds(id) == (id == MISSING)) {
        throw new IllegalStateException("the call ended in another way");
      }
    }
    return (THREADS.getThreadAllocatedBytes(thread) - before) / CALLS;
  }

  private boolean succeeds(long id) {
    try {
      return client.agents().get(id) != null;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
  }
}

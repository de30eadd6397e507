package io.realtysdk.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.ThreadMXBean;
import io.realtysdk.benchmarks.contestants.SignTrakerJson;
import io.realtysdk.benchmarks.server.ServerProcess;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Many calls at once, each of which the server takes 100 ms for: submitted ones with a limit, by
 * the SDK and by hand; blocking ones on virtual threads; and what a waiting call and a client hold.
 */
public final class ManyCalls {
  private static final String AGENT = "{\"Id\":7,\"UserName\":\"jdoe\"}";
  private static final int MILLIS = 100;
  private static final ObjectReader READER = new JsonMapper().readerFor(SignTrakerJson.Agent.class);

  private ManyCalls() {}

  /**
   * Prints one figure.
   *
   * @param args {@code submitted LIMIT}, {@code virtual} (Java 21 or later), {@code waiting} or
   *     {@code clients}; then how many calls or clients, 10,000 if empty
   */
  public static void main(String[] args) throws Exception {
    boolean limited = args[0].equals("submitted");
    int rest = limited ? 2 : 1;
    int count = args.length > rest ? Integer.parseInt(args[rest]) : 10_000;
    switch (args[0]) {
      case "submitted" -> submitted(Integer.parseInt(args[1]), count);
      case "virtual" -> virtual(count);
      case "waiting" -> System.out.println("bytes of a waiting call: " + waiting(count));
      case "clients" -> System.out.println(clients(Math.min(count, 1_000)));
      default -> throw new IllegalArgumentException("no figure " + args[0]);
    }
  }

  private static void submitted(int limit, int calls) throws Exception {
    double ideal = (double) calls * MILLIS / limit;
    try (SlowServer server = new SlowServer(AGENT, MILLIS);
        SignTrakerClient sdk = client(server.url(), limit)) {
      OkHttpClient byHand = byHand(limit);
      bySdk(sdk, limit);
      byHand(byHand, server, limit);
      for (int round = 0; round < 3; round++) {
        double sdkMillis = bySdk(sdk, calls);
        double handMillis = byHand(byHand, server, calls);
        System.out.printf(
            Locale.ROOT,
            "limit %d: SDK %.0f ms, %.2f of calls x time / limit; by hand %.0f ms, %.2f%n",
            limit,
            sdkMillis,
            sdkMillis / ideal,
            handMillis,
            handMillis / ideal);
      }
      byHand.dispatcher().executorService().shutdown();
    }
  }

  private static double bySdk(SignTrakerClient sdk, int calls) {
    long start = System.nanoTime();
    List<CompletableFuture<SignTrakerAgent>> all = new ArrayList<>(calls);
    for (int i = 0; i < calls; i++) {
      all.add(sdk.agents().calls().get(7).submit());
    }
    all.forEach(CompletableFuture::join);
    return (System.nanoTime() - start) / 1e6;
  }

  private static OkHttpClient byHand(int limit) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(limit);
    dispatcher.setMaxRequestsPerHost(limit);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(limit, 1, java.util.concurrent.TimeUnit.MINUTES))
        .build();
  }

  private static double byHand(OkHttpClient client, SlowServer server, int calls)
      throws InterruptedException {
    HttpUrl base = HttpUrl.get(server.url());
    CountDownLatch done = new CountDownLatch(calls);
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      client
          .newCall(request(base))
          .enqueue(
              new Callback() {
                @Override
                public void onFailure(Call call, IOException e) {
                  throw new IllegalStateException(e);
                }

                @Override
                public void onResponse(Call call, Response response) throws IOException {
                  try (response) {
                    READER.readValue(response.body().byteStream());
                  }
                  done.countDown();
                }
              });
    }
    done.await();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Built for each call, as the SDK does. */
  private static Request request(HttpUrl base) {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("api")
            .addPathSegment("agents")
            .addPathSegment(Long.toString(7))
            .build();
    return new Request.Builder()
        .url(url)
        .header("Authorization", "ST-API key")
        .header("Accept", "application/json")
        .build();
  }

  /**
   * Virtual threads are looked up at run time, because the module is compiled for Java 17. The
   * server is a process of its own: a connection is a file on either side, and their number is
   * limited per process.
   */
  private static void virtual(int calls) throws Exception {
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    List<String> command = ServerProcess.java(SlowServer.class, List.of(), AGENT, "5000");
    Process server = new ProcessBuilder(command).start();
    String url = server.inputReader(StandardCharsets.US_ASCII).readLine();
    try (SignTrakerClient sdk = client(url, 64)) {
      long start = System.nanoTime();
      List<Future<Long>> all = new ArrayList<>(calls);
      for (int i = 0; i < calls; i++) {
        all.add(threads.submit(() -> sdk.agents().get(7).id()));
      }
      for (Future<Long> one : all) {
        one.get();
      }
      System.out.printf(
          Locale.ROOT,
          "%d blocking calls of 5 s on virtual threads: %.1f s%n",
          calls,
          (System.nanoTime() - start) / 1e9);
    } finally {
      server.destroy();
    }
  }

  /** What this thread allocates for each call that has to wait. */
  static long waiting(int calls) throws IOException {
    try (SlowServer server = new SlowServer(AGENT, 60_000);
        SignTrakerClient sdk = client(server.url(), 1)) {
      sdk.agents().calls().get(7).submit();
      List<Future<SignTrakerAgent>> warmUp = submit(sdk, 200);
      long before = used();
      List<Future<SignTrakerAgent>> all = submit(sdk, calls);
      long held = (used() - before) / calls;
      if (warmUp.get(0).isDone() || all.get(0).isDone()) {
        throw new IllegalStateException("a call did not wait");
      }
      return held;
    }
  }

  private static List<Future<SignTrakerAgent>> submit(SignTrakerClient sdk, int calls) {
    List<Future<SignTrakerAgent>> all = new ArrayList<>(calls);
    for (int i = 0; i < calls; i++) {
      all.add(sdk.agents().calls().get(7).submit());
    }
    return all;
  }

  /**
   * What clients hold that made a call.
   *
   * @param bytes of one client
   * @param threads that are there since, for all of them
   */
  record Clients(long bytes, int threads) {}

  static Clients clients(int count) throws IOException {
    try (SlowServer server = new SlowServer(AGENT, 0)) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      List<SignTrakerClient> kept = new ArrayList<>();
      kept.add(used(server));
      int threadsBefore = threads.getThreadCount();
      long before = used();
      for (int i = 0; i < count; i++) {
        kept.add(used(server));
      }
      long held = (used() - before) / count;
      int more = threads.getThreadCount() - threadsBefore;
      kept.forEach(SignTrakerClient::close);
      return new Clients(held, more);
    }
  }

  private static SignTrakerClient used(SlowServer server) {
    SignTrakerClient client = client(server.url(), 64);
    client.agents().get(7);
    return client;
  }

  /** What the heap holds after a collection. */
  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static SignTrakerClient client(String url, int limit) {
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey("key")
        .baseUrl(url)
        .httpSettings(
            HttpSettings.builder()
                .maxConcurrentCalls(limit)
                .timeout(Duration.ofMinutes(5))
                .attemptTimeout(Duration.ofMinutes(1))
                .build())
        .build();
  }
}

package io.realtysdk.benchmarks.load;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Creates one after the other over TLS 1.3 with a round trip of 50 ms: by hand on one kept
 * connection, through the SDK, and through the SDK on a caller's own OkHttp client, which makes it
 * open a new connection for each. Prints the median of each in ms, and its ratio to the first.
 */
public final class CreatesFromAfar {
  private static final String ANSWER = "{\"Id\":7,\"UserName\":\"jdoe\"}";
  private static final String AGENT =
      "{\"UserName\":\"jdoe\",\"Email\":\"jdoe@example.com\",\"FirstName\":\"Jane\","
          + "\"LastName\":\"Doe\",\"CellularPhone\":\"5551234567\",\"PaymentMode\":\"Terms\","
          + "\"Office\":{\"Id\":5}}";

  private CreatesFromAfar() {}

  /**
   * Prints three lines.
   *
   * @param args how many creates of each kind, 40 if empty; then the round trip in ms, 50 if empty
   */
  public static void main(String[] args) throws Exception {
    int creates = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    int roundTrip = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    try (TlsServer server = new TlsServer(ANSWER.getBytes(StandardCharsets.UTF_8));
        Relay relay = new Relay(server.port(), roundTrip);
        SignTrakerClient sdk = sdk(server, relay, null);
        SignTrakerClient onOwn = sdk(server, relay, new OkHttpClient())) {
      OkHttpClient kept =
          new OkHttpClient.Builder()
              .sslSocketFactory(server.context().getSocketFactory(), server.trust())
              .build();
      Request request = request(relay);
      double byHand = median(creates, () -> send(kept, request));
      print("by hand, kept connection", byHand, byHand);
      print("SDK", median(creates, () -> create(sdk)), byHand);
      print("SDK, new connections", median(creates, () -> create(onOwn)), byHand);
    }
  }

  private static Object create(SignTrakerClient sdk) {
    return sdk.agents().create(agent()).id();
  }

  private static SignTrakerClient sdk(
      TlsServer server, Relay relay, @Nullable OkHttpClient own) {
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey("key")
        .baseUrl("https://127.0.0.1:" + relay.port())
        .httpSettings(
            HttpSettings.builder()
                .okHttpClient(own)
                .tls(server.context().getSocketFactory(), server.trust())
                .build())
        .build();
  }

  private static Request request(Relay relay) {
    return new Request.Builder()
        .url("https://127.0.0.1:" + relay.port() + "/api/agents")
        .post(RequestBody.create(AGENT, MediaType.get("application/json")))
        .build();
  }

  private static int send(OkHttpClient client, Request request) throws Exception {
    try (Response response = client.newCall(request).execute()) {
      return response.body().bytes().length;
    }
  }

  private static SignTrakerNewAgent agent() {
    return SignTrakerNewAgent.builder()
        .userName("jdoe")
        .email("jdoe@example.com")
        .firstName("Jane")
        .lastName("Doe")
        .cellularPhone("5551234567")
        .paymentMode(SignTrakerPaymentMode.TERMS)
        .office(5)
        .build();
  }

  /** The first five of each are to warm up. */
  private static double median(int times, Callable<?> call) throws Exception {
    double[] millis = new double[times];
    for (int i = -5; i < times; i++) {
      long start = System.nanoTime();
      if (call.call() == null) {
        throw new IllegalStateException("no result");
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[times / 2];
  }

  private static void print(String what, double millis, double byHand) {
    System.out.printf(Locale.ROOT, "%-26s %6.1f ms %5.2f%n", what, millis, millis / byHand);
  }
}

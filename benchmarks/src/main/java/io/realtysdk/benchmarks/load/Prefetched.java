package io.realtysdk.benchmarks.load;

import io.realtysdk.benchmarks.server.DelayProxy;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.Pages;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads 10,000 agents of each service over its largest pages, one page after the other and with
 * eight pages in flight, from fakes that are 50 ms away, and prints the ratio of the times.
 */
public final class Prefetched {
  private static final int AGENTS = 10_000;
  private static final int AHEAD = 8;
  private static final Duration ROUND_TRIP = Duration.ofMillis(50);

  private Prefetched() {}

  /** Prints a line per service: milliseconds of both, the ratio, requests past the end. */
  public static void main(String[] args) throws Exception {
    measure(
        FakeOpenToClose.start().seed(AGENTS),
        100,
        OpenToCloseClient::builder,
        builder -> builder.build(),
        client -> client.agents().listAll());
    measure(
        FakePropertybase.start().seed(AGENTS),
        100,
        PropertybaseClient::builder,
        builder -> builder.build(),
        client -> client.agents().listAll());
    measure(
        FakeSignTraker.start().seed(AGENTS),
        100,
        SignTrakerClient::builder,
        builder -> builder.build(),
        client -> client.agents().listAll());
    measure(
        FakeSpectora.start().seed(AGENTS),
        200,
        SpectoraClient::builder,
        builder -> builder.build(),
        client -> client.agents().listAll());
  }

  /** Measures a service, whose clients are built alike. */
  private static <B extends ClientBuilder<B>, C extends AutoCloseable> void measure(
      FakeProvider<?> started,
      int pageSize,
      Supplier<B> builder,
      Function<B, C> build,
      Function<C, Pages<?>> agents)
      throws Exception {
    try (FakeProvider<?> fake = started;
        DelayProxy proxy = new DelayProxy(URI.create(fake.baseUrl()).getPort(), ROUND_TRIP);
        C client =
            build.apply(
                builder
                    .get()
                    .environment(Map.of())
                    .apiKey(fake.apiKey())
                    .baseUrl(through(proxy, fake)))) {
      print(fake, pageSize, ahead -> pages(agents.apply(client), ahead));
    }
  }

  private static String through(DelayProxy proxy, FakeProvider<?> fake) {
    int port = URI.create(fake.baseUrl()).getPort();
    return fake.baseUrl().replace(":" + port, ":" + proxy.port());
  }

  private static Stream<?> pages(Pages<?> all, int ahead) {
    return ahead == 0 ? all.stream() : all.prefetch(ahead).stream();
  }

  private static void print(FakeProvider<?> fake, int pageSize, Function<Integer, Stream<?>> read) {
    millis(read, AHEAD);
    double oneByOne = millis(read, 0);
    int before = fake.requests().size();
    double ahead = millis(read, AHEAD);
    System.out.printf(
        Locale.ROOT,
        "%s, %d a page: one by one %.0f ms, prefetch(%d) %.0f ms, %.3f; %d requests beyond the last agent%n",
        fake.getClass().getSimpleName(),
        pageSize,
        oneByOne,
        AHEAD,
        ahead,
        ahead / oneByOne,
        fake.requests().size() - before - AGENTS / pageSize);
  }

  private static double millis(Function<Integer, Stream<?>> read, int ahead) {
    long start = System.nanoTime();
    try (Stream<?> agents = read.apply(ahead)) {
      long count = agents.count();
      if (count != AGENTS) {
        throw new IllegalStateException(count + " agents were read, not " + AGENTS);
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }
}

package io.realtysdk.benchmarks;

import io.realtysdk.core.Page;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A get and a list of 100 through the SDK, beside the same by hand. Read the allocated bytes per
 * operation first ({@code -prof gc}): times vary with the machine, those do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CallBenchmark {
  private FixedServer one;
  private FixedServer hundred;
  private Floor floorOne;
  private Floor floorHundred;
  private SignTrakerClient sdkOne;
  private SignTrakerClient sdkHundred;

  /** Takes the bytes to serve from the fake, so that they are what the service is said to send. */
  @Setup
  public void start() throws IOException, InterruptedException {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(100)) {
      one = new FixedServer(fetch(fake, "/api/agents/7"));
      hundred = new FixedServer(fetch(fake, "/api/agents?%24top=100"));
      String key = fake.apiKey();
      floorOne = new Floor(one.url(), key);
      floorHundred = new Floor(hundred.url(), key);
      sdkOne = client(one, key);
      sdkHundred = client(hundred, key);
    }
  }

  private static SignTrakerClient client(FixedServer server, String key) {
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey(key)
        .baseUrl(server.url())
        .build();
  }

  private static byte[] fetch(FakeSignTraker fake, String path)
      throws IOException, InterruptedException {
    return Fetch.json(fake.baseUrl() + path, "ST-API " + fake.apiKey());
  }

  @TearDown
  public void stop() throws IOException {
    sdkOne.close();
    sdkHundred.close();
    one.close();
    hundred.close();
  }

  @Benchmark
  public Floor.Agent getByHand() throws IOException {
    return floorOne.get(7);
  }

  @Benchmark
  public SignTrakerAgent getBySdk() {
    return sdkOne.agents().get(7);
  }

  @Benchmark
  public List<Floor.Agent> listByHand() throws IOException {
    return floorHundred.list();
  }

  @Benchmark
  public Page<SignTrakerAgent> listBySdk() {
    return sdkHundred.agents().list();
  }
}

package io.realtysdk.benchmarks;

import io.realtysdk.core.Page;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraInclude;
import io.realtysdk.testkit.FakeSpectora;
import java.io.IOException;
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

/** A JSON:API page of 200 agents with what it includes: through the SDK, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DocumentBenchmark {
  private static final SpectoraAgentQuery QUERY =
      SpectoraAgentQuery.builder()
          .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
          .pageSize(200)
          .build();

  private FixedServer server;
  private FloorDocument floor;
  private SpectoraClient sdk;

  /** Takes the bytes to serve from the fake, so that they are what the service is said to send. */
  @Setup
  public void start() throws IOException, InterruptedException {
    try (FakeSpectora fake = FakeSpectora.start().seed(200)) {
      String path = "/v2/connections?include=agent%2Cagent_team&page%5Bsize%5D=200";
      server = new FixedServer(Fetch.json(fake.baseUrl() + path, "Bearer " + fake.apiKey()));
      floor = new FloorDocument(server.url(), fake.apiKey());
      sdk =
          SpectoraClient.builder()
              .environment(Map.of())
              .apiKey(fake.apiKey())
              .baseUrl(server.url())
              .build();
    }
  }

  @TearDown
  public void stop() throws IOException {
    sdk.close();
    server.close();
  }

  @Benchmark
  public FloorDocument.Document pageByHand() throws IOException {
    return floor.list();
  }

  @Benchmark
  public Page<SpectoraAgent> pageBySdk() {
    return sdk.agents().list(QUERY);
  }
}

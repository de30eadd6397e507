package io.realtysdk.benchmarks;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The operations of the tables for JMH, one contestant in a JVM: for a deep look at one of them
 * with JMH's profilers. Read the allocated bytes per operation first ({@code -prof gc}): times vary
 * with the machine, those do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OperationBenchmark {
  @Param private Operation operation;

  @Param({"FLOOR", "SDK", "RETROFIT", "FEIGN", "JDK", "SPRING"})
  private Contestants contestant;

  @Param({"PLAIN", "TLS"})
  private ServerProcess.Transport transport;

  private ServerProcess server;
  private Contestant client;

  @Setup
  public void start() throws IOException, InterruptedException {
    server = ServerProcess.start();
    client = contestant.at(server.endpoint(transport));
  }

  @TearDown
  public void stop() throws IOException {
    client.close();
    server.close();
  }

  @Benchmark
  public Object call() throws IOException, InterruptedException {
    return operation.run(client);
  }
}

package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Measures one operation of one contestant in a JVM of its own, as an application has one. */
public final class AloneFork {
  /** A slice of {@link Lane} takes some milliseconds, which is too short to stand by itself. */
  private static final int SLICES = 60;

  private static final int LEAST_WARM_UP = 720;
  private static final int ROUNDS = 8;

  private AloneFork() {}

  /**
   * Prints nanoseconds of CPU and of time per call, medians.
   *
   * @param args the contestant, the operation, the server's URL, its key store
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Operation operation = Operation.valueOf(args[1]);
    Endpoint endpoint = Endpoint.of(args[2], Path.of(args[3]));
    Lane lane = new Lane(args[0], operation, Contestants.valueOf(args[0]).at(endpoint));
    for (int i = 0; i < Math.max(LEAST_WARM_UP, Plan.warmUp(operation)); i++) {
      lane.warm();
    }
    for (int i = 0; i < ROUNDS * SLICES; i++) {
      lane.slice();
    }
    System.out.printf(
        Locale.ROOT,
        "%.0f %.0f%n",
        lane.median(Usage.PerCall::cpu),
        lane.median(Usage.PerCall::nanos));
    System.exit(0);
  }
}

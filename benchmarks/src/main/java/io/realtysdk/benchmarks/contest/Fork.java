package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures one operation in one JVM: the contestants have their slices in turn. */
public final class Fork {
  static final String AGAIN = "AGAIN";

  private Fork() {}

  /**
   * Prints a line per contestant: name, then bytes, CPU and rate as ratios to the floor, then its
   * bytes, and nanoseconds of CPU and of time per call.
   *
   * @param args the plan, the operation, the server's URL, its key store
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Operation operation = Operation.valueOf(args[1]);
    Plan plan = Plan.named(args[0]).of(operation);
    Endpoint endpoint = Endpoint.of(args[2], Path.of(args[3]));
    List<Lane> lanes = new ArrayList<>();
    for (Contestants one : plan.contestants(operation)) {
      lanes.add(new Lane(one.name(), operation, one.at(endpoint)));
    }
    lanes.add(1, new Lane(AGAIN, operation, Contestants.FLOOR.at(endpoint)));
    measure(Plan.warmUp(operation), plan.rounds(), lanes);
    lanes.forEach(lane -> System.out.println(line(lane, lanes.get(0))));
    // Threads of clients that cannot be closed must not hold the JVM.
    System.exit(0);
  }

  private static void measure(int warmUp, int rounds, List<Lane> lanes)
      throws IOException, InterruptedException {
    List<Lane> order = new ArrayList<>(lanes);
    for (int round = 0; round < warmUp; round++) {
      for (Lane lane : order) {
        lane.warm();
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Lane lane : order) {
        lane.slice();
      }
      Collections.rotate(order, 1);
    }
  }

  private static String line(Lane lane, Lane floor) {
    return String.format(
        Locale.ROOT,
        "%s %.4f %.4f %.4f %.0f %.0f %.0f",
        lane.name(),
        lane.ratio(floor, Usage.PerCall::bytes),
        lane.ratio(floor, Usage.PerCall::cpu),
        1 / lane.ratio(floor, Usage.PerCall::nanos),
        lane.median(Usage.PerCall::bytes),
        lane.median(Usage.PerCall::cpu),
        lane.median(Usage.PerCall::nanos));
  }
}

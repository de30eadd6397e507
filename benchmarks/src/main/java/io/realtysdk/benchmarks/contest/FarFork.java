package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the time of calls one after another over a long way, where CPU hardly matters. */
public final class FarFork {
  private static final int WARM_UP = 3;

  private FarFork() {}

  /**
   * Prints a line per contestant: name, median of milliseconds.
   *
   * @param args the plan, the operation, the server's URL, its key store
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Plan plan = Plan.named(args[0]);
    Operation operation = Operation.valueOf(args[1]);
    Endpoint endpoint = Endpoint.of(args[2], Path.of(args[3]));
    int calls = operation == Operation.PAGES ? 2 : plan.farAway();
    Map<Contestants, List<Double>> times = new EnumMap<>(Contestants.class);
    List<Contestants> order = new ArrayList<>(plan.contestants(operation));
    if (operation == Operation.PAGES) {
      order.add(Contestants.PREFETCH);
    }
    for (Contestants one : order) {
      times.put(one, series(one.at(endpoint), operation, calls));
    }
    Collections.reverse(order);
    for (Contestants one : order) {
      times.get(one).addAll(series(one.at(endpoint), operation, calls));
    }
    times.forEach(
        (one, each) ->
            System.out.printf(
                Locale.ROOT,
                "%s %.1f%n",
                one.name(),
                Medians.of(each.stream().mapToDouble(Double::doubleValue))));
    // Threads of clients that cannot be closed must not hold the JVM.
    System.exit(0);
  }

  private static List<Double> series(Contestant one, Operation operation, int calls)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    try (one) {
      for (int i = 0; i < WARM_UP; i++) {
        Operation.CREATE.run(one);
      }
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        operation.run(one);
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return times;
  }
}

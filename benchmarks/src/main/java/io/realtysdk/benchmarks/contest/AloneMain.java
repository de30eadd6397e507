package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.ServerProcess;
import io.realtysdk.benchmarks.server.ServerProcess.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares contestants that have a JVM each, as in an application. In one JVM for all, those on
 * OkHttp share most of their code, and all of them gain by what the SDK does for Okio's timeouts.
 */
public final class AloneMain {
  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.GET,
          Operation.LIST,
          Operation.ENVELOPE,
          Operation.ODATA,
          Operation.JSON_API,
          Operation.CREATE,
          Operation.UPDATE);

  private AloneMain() {}

  /**
   * Prints the tables of CPU and rate.
   *
   * @param args operations, such as {@code GET}; the single pages, create and update if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Operation> operations =
        args.length == 0 ? OPERATIONS : Arrays.stream(args).map(Operation::valueOf).toList();
    int rounds = Integer.getInteger("forks", 3);
    Table table = new Table();
    try (ServerProcess server = ServerProcess.start()) {
      for (Operation operation : operations) {
        table.add(operation.title(), measure(operation, rounds, server));
      }
    }
    table.printRatios("CPU ÷ by hand, a JVM each", 0, 2, 1000, "%,.0f µs");
    table.printRatios("rate ÷ by hand, a JVM each", 1, 3, 1000, "%,.0f µs");
  }

  /** Each round has a JVM of everyone, and ratios to the floor's of the same round. */
  private static Map<String, double[]> measure(
      Operation operation, int rounds, ServerProcess server)
      throws IOException, InterruptedException {
    Map<String, List<double[]>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      double[] floor = run(Contestants.FLOOR, operation, server);
      for (String name : names(operation)) {
        Contestants who = name.equals(Fork.AGAIN) ? Contestants.FLOOR : Contestants.valueOf(name);
        double[] own = name.equals(Contestants.FLOOR.name()) ? floor : run(who, operation, server);
        double[] figures = {own[0] / floor[0], floor[1] / own[1], own[0], own[1]};
        runs.computeIfAbsent(name, n -> new ArrayList<>()).add(figures);
        System.err.printf(
            Locale.ROOT, "%s: %s %.0f ns CPU, %.0f ns%n", operation, name, own[0], own[1]);
      }
    }
    Map<String, double[]> medians = new LinkedHashMap<>();
    runs.forEach((name, figures) -> medians.put(name, Medians.ofEach(figures)));
    return medians;
  }

  private static List<String> names(Operation operation) {
    List<String> names = new ArrayList<>();
    Contestants.of(operation).forEach(one -> names.add(one.name()));
    names.add(1, Fork.AGAIN);
    return names;
  }

  private static double[] run(Contestants who, Operation operation, ServerProcess server)
      throws IOException, InterruptedException {
    String output =
        ServerProcess.output(
            AloneFork.class,
            who.name(),
            operation.name(),
            server.url(Transport.PLAIN),
            server.keyStore().toString());
    return Arrays.stream(output.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}

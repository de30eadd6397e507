package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lets all contestants do the same calls and prints what they cost, divided by the floor's. */
public final class ContestMain {
  private ContestMain() {}

  /**
   * Prints the tables.
   *
   * @param args {@code full} or {@code quick}; then {@code near} or {@code far}, or both if empty;
   *     then operations, such as {@code GET}, or all if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String name = args.length == 0 ? "full" : args[0];
    String part = args.length < 2 ? "" : args[1];
    Plan plan = Plan.named(name);
    Set<String> wanted = Set.of(Arrays.copyOfRange(args, Math.min(2, args.length), args.length));
    try (ServerProcess server = ServerProcess.start()) {
      if (!part.equals("far")) {
        near(name, plan, chosen(Row.nearby(), wanted), server);
      }
      if (!part.equals("near")) {
        farAway(name, plan, chosen(Row.farAway(), wanted), server);
      }
    }
    // Threads of clients that cannot be closed must not hold the JVM.
    System.exit(0);
  }

  private static List<Row> chosen(List<Row> rows, Set<String> operations) {
    return rows.stream()
        .filter(row -> operations.isEmpty() || operations.contains(row.operation().name()))
        .toList();
  }

  private static void near(String name, Plan plan, List<Row> rows, ServerProcess server)
      throws IOException, InterruptedException {
    for (Row row : rows) {
      row.check(plan, server);
    }
    Table table = new Table();
    for (Row row : rows) {
      Map<String, double[]> figures = row.measure(Fork.class, name, plan.forks(), server);
      table.add(row.title(), figures);
      figures.forEach((who, each) -> System.err.println(progress(row, who, each)));
    }
    table.printRatios("bytes ÷ by hand", 0, 3, 1, "%,.0f B");
    table.printRatios("CPU ÷ by hand", 1, 4, 1000, "%,.0f µs");
    table.printRatios("rate ÷ by hand", 2, 5, 1000, "%,.0f µs");
  }

  private static String progress(Row row, String name, double[] figures) {
    String numbers = "%s: %s bytes %.2f, CPU %.2f, rate %.2f";
    return String.format(
        Locale.ROOT, numbers, row.title(), name, figures[0], figures[1], figures[2]);
  }

  private static void farAway(String name, Plan plan, List<Row> rows, ServerProcess server)
      throws IOException, InterruptedException {
    Table table = new Table();
    for (Row row : rows) {
      row.check(plan, server);
      table.add(row.title(), row.measure(FarFork.class, name, plan.forks(), server));
      System.err.println("measured: " + row.title() + ", 50 ms away");
    }
    table.printFigures("TLS 1.3, 50 ms away, ms (÷ by hand)", "%,.0f");
  }
}

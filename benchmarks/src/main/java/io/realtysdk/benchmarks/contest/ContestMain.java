package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.List;

/** Lets all contestants do the same calls and prints what they cost, divided by the floor's. */
public final class ContestMain {
  private ContestMain() {}

  /**
   * Prints the tables.
   *
   * @param args {@code full} or {@code quick}; then {@code near} or {@code far}, or both if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String name = args.length == 0 ? "full" : args[0];
    String part = args.length < 2 ? "" : args[1];
    Plan plan = Plan.named(name);
    try (ServerProcess server = ServerProcess.start()) {
      if (!part.equals("far")) {
        near(name, plan, server);
      }
      if (!part.equals("near")) {
        farAway(name, plan, server);
      }
    }
    // Threads of clients that cannot be closed must not hold the JVM.
    System.exit(0);
  }

  private static void near(String name, Plan plan, ServerProcess server)
      throws IOException, InterruptedException {
    List<Row> rows = Row.nearby();
    for (Row row : rows) {
      row.check(plan, server);
    }
    Table table = new Table();
    for (Row row : rows) {
      table.add(row.title(), row.measure(Fork.class, name, plan.forks(), server));
      System.err.println("measured: " + row.title());
    }
    table.printRatios("bytes ÷ by hand", 0, 3, 1, "%,.0f B");
    table.printRatios("CPU ÷ by hand", 1, 4, 1000, "%,.0f µs");
    table.printRatios("rate ÷ by hand", 2, 5, 1000, "%,.0f µs");
  }

  private static void farAway(String name, Plan plan, ServerProcess server)
      throws IOException, InterruptedException {
    Table table = new Table();
    for (Row row : Row.farAway()) {
      row.check(plan, server);
      table.add(row.title(), row.measure(FarFork.class, name, plan.forks(), server));
      System.err.println("measured: " + row.title() + ", 50 ms away");
    }
    table.printFigures("TLS 1.3, 50 ms away, ms (÷ by hand)", "%,.0f");
  }
}

package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.ServerProcess;
import io.realtysdk.benchmarks.server.ServerProcess.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation over a transport, and what was measured of it. */
record Row(Operation operation, Transport transport) {
  /** The three operations over TLS are enough: what it adds is the same for the others. */
  static List<Row> nearby() {
    List<Row> rows = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      rows.add(new Row(operation, Transport.PLAIN));
    }
    for (Operation operation : List.of(Operation.GET, Operation.LIST, Operation.CREATE)) {
      rows.add(new Row(operation, Transport.TLS));
    }
    return rows;
  }

  static List<Row> farAway() {
    return List.of(
        new Row(Operation.CREATE, Transport.FAR_AWAY),
        new Row(Operation.PAGES, Transport.FAR_AWAY));
  }

  String title() {
    return switch (transport) {
      case PLAIN -> operation.title();
      case TLS -> operation.title() + ", TLS";
      case FAR_AWAY ->
          operation == Operation.PAGES ? "2,000 records, 20 pages and the end" : operation.title();
    };
  }

  void check(Plan plan, ServerProcess server) throws IOException, InterruptedException {
    List<Contestants> all = plan.contestants(operation);
    Check.sameValues(operation, server.endpoint(transport), all);
  }

  /** Returns the figures by contestant, each the median over the JVMs. */
  Map<String, double[]> measure(Class<?> fork, String plan, int forks, ServerProcess server)
      throws IOException, InterruptedException {
    Map<String, List<double[]>> runs = new LinkedHashMap<>();
    for (int i = 0; i < forks; i++) {
      for (String line : run(fork, plan, server).split("\n", -1)) {
        String[] words = line.split(" ", -1);
        double[] figures = new double[words.length - 1];
        for (int f = 0; f < figures.length; f++) {
          figures[f] = Double.parseDouble(words[f + 1]);
        }
        runs.computeIfAbsent(words[0], name -> new ArrayList<>()).add(figures);
      }
    }
    Map<String, double[]> medians = new LinkedHashMap<>();
    runs.forEach((name, figures) -> medians.put(name, Medians.ofEach(figures)));
    return medians;
  }

  private String run(Class<?> fork, String plan, ServerProcess server)
      throws IOException, InterruptedException {
    return ServerProcess.output(
        fork, plan, operation.name(), server.url(transport), server.keyStore().toString());
  }
}

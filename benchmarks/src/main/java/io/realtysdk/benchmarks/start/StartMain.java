package io.realtysdk.benchmarks.start;

import io.realtysdk.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures fresh JVMs to their first typed answer, in turn, without and with an AppCDS archive. */
public final class StartMain {
  private static final int ROUNDS = 15;

  private StartMain() {}

  /**
   * Prints the table.
   *
   * @param args how many rounds; 15 if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("archives");
    Path byHand = folder.resolve("hand.jsa");
    Path bySdk = folder.resolve("sdk.jsa");
    List<Start> starts =
        List.of(
            new Start("by hand", HandStart.class, null),
            new Start("by hand again", HandStart.class, null),
            new Start("SDK", SdkStart.class, null),
            new Start("by hand, archive", HandStart.class, byHand),
            new Start("SDK, archive", SdkStart.class, bySdk));
    try (ServerProcess server = ServerProcess.start()) {
      measure(starts, rounds, server.url(ServerProcess.Transport.PLAIN));
    } finally {
      Files.deleteIfExists(byHand);
      Files.deleteIfExists(bySdk);
      Files.deleteIfExists(folder);
    }
    print(starts);
  }

  private static void measure(List<Start> starts, int rounds, String url)
      throws IOException, InterruptedException {
    for (Start start : starts) {
      start.prepare(url);
    }
    List<Start> order = new ArrayList<>(starts);
    for (int round = 0; round < rounds; round++) {
      for (Start start : order) {
        start.measure(url);
      }
      Collections.rotate(order, 1);
    }
  }

  private static void print(List<Start> starts) {
    System.out.println("| start to first answer | ms | ÷ by hand | CPU ms | ÷ by hand |");
    System.out.println("| --- | --- | --- | --- | --- |");
    Start floor = starts.get(0);
    for (Start start : starts) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.2f | %.0f | %.2f |%n",
          start.title(),
          start.median(Start.Times::wall),
          start.ratio(floor, Start.Times::wall),
          start.median(Start.Times::cpu),
          start.ratio(floor, Start.Times::cpu));
    }
    System.out.println();
  }
}

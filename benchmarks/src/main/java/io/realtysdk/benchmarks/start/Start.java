package io.realtysdk.benchmarks.start;

import io.realtysdk.benchmarks.contest.Medians;
import io.realtysdk.benchmarks.server.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One way to start a JVM, and how long its starts took. */
final class Start {
  private final String title;
  private final Class<?> main;
  private final @Nullable Path archive;
  private final List<Times> starts = new ArrayList<>();

  /**
   * One start.
   *
   * @param wall milliseconds from the start of the process to the first answer
   * @param cpu milliseconds of CPU of the whole process until then
   */
  record Times(double wall, double cpu) {}

  /**
   * Makes it.
   *
   * @param archive the file of its class-data archive, or null for the JVM's own archive alone
   */
  Start(String title, Class<?> main, @Nullable Path archive) {
    this.title = title;
    this.main = main;
    this.archive = archive;
  }

  String title() {
    return title;
  }

  /** Writes the archive, from a run that ends after its first answer. */
  void prepare(String url) throws IOException, InterruptedException {
    if (archive != null) {
      run(List.of("-XX:ArchiveClassesAtExit=" + archive), url);
      if (!Files.exists(archive)) {
        throw new IOException("no archive was written");
      }
    }
  }

  void measure(String url) throws IOException, InterruptedException {
    starts.add(run(archive == null ? List.of() : List.of("-XX:SharedArchiveFile=" + archive), url));
  }

  private Times run(List<String> options, String url) throws IOException, InterruptedException {
    List<String> command = ServerProcess.java(main, options, url);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      double wall = (System.nanoTime() - start) / 1e6;
      int status = process.waitFor();
      if (line == null || status != 0) {
        throw new IOException(title + " ended with " + status);
      }
      return new Times(wall, Double.parseDouble(line.substring(0, line.indexOf(' '))));
    }
  }

  double median(ToDoubleFunction<Times> figure) {
    return Medians.of(starts.stream().mapToDouble(figure));
  }

  /** Returns the median of the ratios to another's starts, one by one. */
  double ratio(Start other, ToDoubleFunction<Times> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      ratios.add(figure.applyAsDouble(starts.get(i)) / figure.applyAsDouble(other.starts.get(i)));
    }
    return Medians.of(ratios.stream().mapToDouble(Double::doubleValue));
  }
}

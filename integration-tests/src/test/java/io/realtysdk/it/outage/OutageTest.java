package io.realtysdk.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * While one service is dead, the client of another one is as fast as before. The services and the
 * program that calls them are processes of their own. {@code -Dit.outage.calls=10000} is the full
 * size.
 */
class OutageTest {
  private static final int CALLS = Integer.getInteger("it.outage.calls", 800);

  /** On a busy machine a few short rounds say no more. */
  private static final int MOST_TIMES_SLOWER = 3;

  /** A queue or a lock that both clients shared would cost as much as a call that times out. */
  private static final long AT_ONCE_MICROS = 20_000;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void theClientOfAnotherServiceIsNoSlower() throws Exception {
    List<String> printed;
    Process services = start(OutageServices.class);
    try (BufferedReader out = reader(services)) {
      String[] urls = out.readLine().split(" ");
      printed = run(start(OutageProgram.class, urls[0], urls[1], urls[2], "" + CALLS));
    } finally {
      services.destroy();
    }
    printed.forEach(System.out::println);
    long quiet = medians(printed, "quiet").mapToLong(Long::longValue).max().orElseThrow();
    long outage = medians(printed, "outage").mapToLong(Long::longValue).min().orElseThrow();
    assertThat(outage)
        .as("%s", printed)
        .isLessThanOrEqualTo(Math.max(AT_ONCE_MICROS, MOST_TIMES_SLOWER * quiet));
  }

  private static Stream<Long> medians(List<String> printed, String name) {
    return printed.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Long.valueOf(line.split(" ")[1]));
  }

  private static List<String> run(Process process) throws IOException, InterruptedException {
    try (BufferedReader out = reader(process)) {
      List<String> lines = new ArrayList<>(out.lines().toList());
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s", lines).isTrue();
      assertThat(process.exitValue()).as("%s", lines).isZero();
      return lines;
    } finally {
      process.destroy();
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .replace("\n", File.pathSeparator));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}

package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.realtysdk.cli.Realty;
import io.realtysdk.testkit.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
  @TempDir Path folder;

  @BeforeAll
  static void aProcessMayBeInterrupted() throws IOException {
    // A shell that starts a job in the background makes it and its children ignore Ctrl-C.
    Path status = Path.of("/proc/self/status");
    assumeTrue(
        !Files.exists(status)
            || Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .allMatch(line -> (Character.digit(line.charAt(line.length() - 1), 16) & 2) == 0),
        "SIGINT is ignored here");
  }

  @Test
  void anInterruptedCommandIs130AndTheNextOneFindsTheStoreFree() throws Exception {
    try (Office office = new Office(folder)) {
      office.fakes.spectora().next(Fault.delay(Duration.ofMinutes(5)));
      Process process = start(office);
      awaitRequest(office);

      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      office.fakes.spectora().clearFaults();
      assertThat(office.run("snapshot")).isZero();
      assertThat(office.out()).contains("192 records");
    }
  }

  private Process start(Office office) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Realty.class.getName(), "roster", "snapshot"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    DemoOffice.keys(office.fakes).forEach(builder.environment()::put);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitRequest(Office office) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (office.fakes.spectora().requests().isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(office.fakes.spectora().requests()).isNotEmpty();
  }
}

package io.realtysdk.cli.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.Realty;
import io.realtysdk.cli.TestConsole;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  private static final int LINES = 8;

  @TempDir Path folder;

  @Test
  void servesUntilItIsInterruptedAndPrintsTheVariablesThatLeadThere() throws Exception {
    PipedInputStream printed = new PipedInputStream(1 << 16);
    Console serving =
        new Console(
            new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            new ByteArrayInputStream(new byte[0]),
            name -> null,
            folder,
            false,
            false,
            Clock.systemUTC());
    AtomicInteger code = new AtomicInteger(-1);
    Thread server =
        new Thread(
            () ->
                code.set(
                    Realty.run(
                        serving,
                        "fakes serve --port 0 --agents 130 --page-cap 20 --ignore-filter --untidy 1"
                            .split(" "))));
    server.start();

    BufferedReader reader =
        new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(reader.readLine());
    }
    Files.write(folder.resolve("fakes.env"), lines);
    TestConsole console = new TestConsole(folder);
    String[] doctor = "doctor --env-file fakes.env --requests-per-second 100000 --json".split(" ");
    assertThat(console.run(doctor)).isZero();
    assertThat(console.out())
        .contains("asked for 100, 20 came", "a random address found 20 agents", "other types at");
    assertThat(lines)
        .allMatch(line -> line.matches("export [A-Z_]+_(BASE_URL|API_KEY)='[^']+'"))
        .anyMatch(line -> line.startsWith("export OPEN_TO_CLOSE_BASE_URL='http://127.0.0.1:"));

    server.interrupt();
    server.join();
    assertThat(code.get()).isEqualTo(130);
    assertThat(console.run(doctor)).isEqualTo(6);
    assertThat(console.out()).contains("\"connect\"");
  }

  @Test
  void saysWhichPortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TestConsole console = new TestConsole(folder);
      int port = Math.min(taken.getLocalPort(), 65_532);

      assertThat(console.run("fakes", "serve", "--port", Integer.toString(port))).isEqualTo(1);

      assertThat(console.err()).contains("port " + taken.getLocalPort() + " is in use", "--port");
    }
  }

  @Test
  void refusesNumbersOutOfRange() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("fakes", "serve", "--port", "70000")).isEqualTo(64);
    assertThat(console.run("fakes", "serve", "--agents", "-1")).isEqualTo(64);
    assertThat(console.run("fakes", "serve", "--page-cap", "0")).isEqualTo(64);
    assertThat(console.run("fakes", "serve", "--lag", "-1")).isEqualTo(64);
    assertThat(console.err()).contains("--lag must not be negative");
  }
}

package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeProvidersTest {

  @Test
  void allFourHoldTheSamePeople() {
    try (FakeProviders fakes = FakeProviders.start().seed(3)) {
      String email = String.valueOf(fakes.signTraker().agents().get(1).get("Email"));

      assertThat(fakes.openToClose().agentsByEmail(email)).hasSize(1);
      assertThat(fakes.propertybase().agentsByEmail(email)).hasSize(1);
      assertThat(fakes.spectora().agentsByEmail(email)).hasSize(1);
      assertThat(fakes.openToClose().client().agents().list().items()).hasSize(3);
      assertThat(fakes.spectora().client().agents().list().items()).hasSize(3);
    }
  }

  @Test
  void theProgramServesUntilItIsStopped() throws Exception {
    int port = freePort();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeProviders.class.getName(),
                "--signtraker=" + port,
                "--seed=7")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader printed = program.inputReader()) {
      Map<String, String> environment = new LinkedHashMap<>();
      while (environment.size() < 8) {
        String line = printed.readLine();
        assertThat(line).matches("[A-Z_]+=\\S+");
        environment.put(line.split("=", 2)[0], line.split("=", 2)[1]);
      }

      assertThat(environment).containsEntry("SIGNTRAKER_BASE_URL", "http://127.0.0.1:" + port);
      try (var client =
          io.realtysdk.signtraker.SignTrakerClient.builder().environment(environment).build()) {
        assertThat(client.agents().list().items()).hasSize(7);
      }
      try (var client =
          io.realtysdk.propertybase.PropertybaseClient.builder().environment(environment).build()) {
        assertThat(client.agents().list().total()).hasValue(7);
      }
      assertThat(program.isAlive()).isTrue();
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void readsItsOptions() {
    assertThat(FakeProviders.options("--spectora=8084", "--seed=99999"))
        .isEqualTo(Map.of("spectora", 8084, "seed", 99_999));
    assertThat(FakeProviders.options()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--spectora", "--spectora=x", "spectora=1", "--seed=-1"})
  void refusesOtherOptionsWithItsUsage(String option) {
    assertThatThrownBy(() -> FakeProviders.options(option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("usage: ");
  }

  @Test
  void refusesPortsThatDoNotExist() {
    assertThatThrownBy(() -> FakeProviders.options("--spectora=65536"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65535");
    assertThat(List.of(FakeProviders.options("--spectora=65535"))).hasSize(1);
  }
}

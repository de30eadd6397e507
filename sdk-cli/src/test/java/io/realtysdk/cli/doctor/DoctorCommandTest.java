package io.realtysdk.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.cli.FakeVariables;
import io.realtysdk.cli.TestConsole;
import io.realtysdk.cli.doctor.StubServer.Answer;
import io.realtysdk.testkit.FakeProviders;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final String FAST = "--requests-per-second=100000";

  @TempDir Path folder;
  private FakeProviders fakes;
  private TestConsole console;

  @BeforeEach
  void start() {
    fakes = FakeProviders.start().seed(250);
    console = new TestConsole(folder);
    FakeVariables.set(console, fakes);
  }

  @AfterEach
  void stop() {
    fakes.close();
  }

  /** Runs it with JSON output and returns the verdicts of the first account. */
  private Map<String, String> verdicts(String... args) throws IOException {
    String[] all = new String[args.length + 3];
    System.arraycopy(new String[] {"doctor", FAST, "--json"}, 0, all, 0, 3);
    System.arraycopy(args, 0, all, 3, args.length);
    console.run(all);
    Map<String, String> verdicts = new HashMap<>();
    json()
        .at("/accounts/0/findings")
        .forEach(f -> verdicts.put(f.get("check").asText(), f.get("verdict").asText()));
    return verdicts;
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(console.out());
  }

  @Test
  void checksEachServiceWhoseKeyIsSet() {
    assertThat(console.run("doctor", FAST)).isZero();

    assertThat(console.out())
        .contains("Open To Close at http://127.0.0.1", "Propertybase at", "SignTraker at")
        .contains("Spectora at", "assumed", "to set", "OpenToCloseClient.builder()")
        .contains(".requestsPerSecond(1)", "trailing-slash", " ok.");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void printsOneJsonDocument() throws IOException {
    fakes.signTraker().pageCap(10).untidy(5);

    assertThat(console.run("doctor", FAST, "signtraker", "--json")).isZero();

    JsonNode json = json();
    assertThat(json.get("format").asText()).isEqualTo("realty.doctor/1.0");
    assertThat(json.at("/accounts")).hasSize(1);
    assertThat(json.at("/accounts/0/service").asText()).isEqualTo("signtraker");
    assertThat(json.at("/accounts/0/deviations/0/path").asText()).isNotEmpty();
    assertThat(json.at("/accounts/0/deviations/0/documented").asText()).isNotEmpty();
    assertThat(json.at("/accounts/0/deviations/0/found").asText()).isNotEmpty();
    assertThat(json.at("/accounts/0/builder/0").asText()).isEqualTo("SignTrakerClient.builder()");
  }

  @Test
  void differencesAreExitCode2OnlyWhereAskedFor() {
    fakes.spectora().ignoreFilter();

    assertThat(console.run("doctor", "spectora", FAST)).isZero();
    assertThat(console.run("doctor", "spectora", FAST, "--detailed-exitcode")).isEqualTo(2);
    assertThat(console.run("doctor", "signtraker", FAST, "--detailed-exitcode")).isZero();
  }

  @Test
  void printsNoKeyAndNothingOfAnyPerson() {
    fakes.openToClose().untidy(3);
    fakes.propertybase().ignoreFilter();

    console.run("doctor", FAST);

    assertThat(console.out())
        .doesNotContain(fakes.openToClose().apiKey(), fakes.spectora().apiKey());
    fakes
        .openToClose()
        .agents()
        .forEach(
            agent ->
                assertThat(console.out())
                    .doesNotContain(
                        Objects.toString(agent.get("email")),
                        Objects.toString(agent.get("phone")),
                        Objects.toString(agent.get("last_name"))));
  }

  @Test
  void aRefusedKeyIsExitCode6AndEndsTheCheck() throws IOException {
    console.variable("SPECTORA_API_KEY", "another-key");

    assertThat(verdicts("spectora"))
        .containsEntry("credentials", "failed")
        .doesNotContainKey("paging");
    assertThat(fakes.spectora().requests()).hasSize(1);
    assertThat(console.run("doctor", "spectora", FAST)).isEqualTo(6);
    assertThat(console.out()).contains("check the key in").contains("SPECTORA_API_KEY");
  }

  @Test
  void namesTheStageThatFailsOnTheWay() throws IOException {
    try (Socket bound = new Socket()) {
      bound.bind(new InetSocketAddress("127.0.0.1", 0));
      assertThat(verdicts("spectora", "--base-url", "http://127.0.0.1:" + bound.getLocalPort()))
          .isEqualTo(Map.of("dns", "ok", "connect", "failed"));
    }

    assertThat(verdicts("spectora", "--base-url", "https://nowhere.invalid"))
        .isEqualTo(Map.of("dns", "failed"));

    String tls = fakes.spectora().baseUrl().replace("http:", "https:");
    assertThat(verdicts("spectora", "--base-url", tls))
        .isEqualTo(Map.of("dns", "ok", "connect", "ok", "tls", "failed"));
    assertThat(console.run("doctor", "spectora", FAST, "--base-url", tls)).isEqualTo(6);
  }

  @Test
  void measuresTheClock() throws IOException {
    console.clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)));

    assertThat(verdicts("signtraker")).containsEntry("clock", "differs");
    assertThat(console.out()).contains("s behind");
  }

  @Test
  void findsTheFormOfTheKeyThatAnAccountAccepts() throws IOException {
    try (StubServer stub =
        new StubServer(
            exchange ->
                exchange.getRequestHeaders().containsKey("Authorization")
                    ? new Answer(200, list(exchange.getRequestURI().getPath()))
                    : new Answer(401, "{\"message\":\"no\"}"))) {
      assertThat(verdicts("open-to-close", "--base-url", stub.baseUrl()))
          .containsEntry("credentials", "differs")
          .containsEntry("trailing-slash", "ok")
          .containsEntry("envelope", "ok");
      assertThat(console.out()).contains("\".bearerAuthentication()\"");
      assertThat(stub.methods()).containsOnly("GET");
    }
  }

  @Test
  void findsTheTrailingSlashThatAnAccountWants() throws IOException {
    try (StubServer stub =
        new StubServer(
            exchange -> {
              String path = exchange.getRequestURI().getPath();
              return path.equals("/v1/agents") ? new Answer(405, "") : new Answer(200, list(path));
            })) {
      assertThat(verdicts("open-to-close", "--base-url", stub.baseUrl()))
          .containsEntry("credentials", "ok")
          .containsEntry("trailing-slash", "differs")
          .containsEntry("envelope", "ok")
          .containsEntry("read", "ok");
      assertThat(console.out()).contains("\".trailingSlash()\"");
    }
  }

  private static String list(String path) {
    String agent = "{\"id\":7,\"email\":\"ann@harbor.example\"}";
    return path.matches(".*/agents/[0-9]+") ? agent : "[" + agent + "]";
  }

  @Test
  void reportsAnotherProgramAtTheAddress() throws IOException {
    try (StubServer stub = new StubServer(exchange -> new Answer(200, "{\"hello\":1}"))) {
      assertThat(verdicts("signtraker", "--base-url", stub.baseUrl()))
          .containsEntry("envelope", "failed");
    }
  }

  @Test
  void reportsPagesThatRepeat() throws IOException {
    String three = "[{\"Id\":1},{\"Id\":2},{\"Id\":3}]";
    String two = "[{\"Id\":1},{\"Id\":2}]";
    try (StubServer stub =
        new StubServer(
            exchange ->
                new Answer(
                    200, exchange.getRequestURI().getQuery().contains("$top=2&") ? two : three))) {
      assertThat(verdicts("signtraker", "--base-url", stub.baseUrl()))
          .containsEntry("paging", "failed");
      assertThat(console.out()).contains("2 agents are on both");
    }
  }

  @Test
  void takesKeysFromVariablesWithAPrefixAndFromFiles() throws IOException {
    TestConsole other = new TestConsole(folder);
    other.variable("ACME_SIGNTRAKER_API_KEY", fakes.signTraker().apiKey());
    other.variable("ACME_SIGNTRAKER_BASE_URL", fakes.signTraker().baseUrl());
    assertThat(other.run("doctor", FAST, "--env-prefix", "ACME_")).isZero();

    Files.writeString(folder.resolve("key"), fakes.signTraker().apiKey() + "\n");
    String address = fakes.signTraker().baseUrl();
    TestConsole third = new TestConsole(folder);
    assertThat(third.run("doctor", "signtraker", FAST, "--key-file", "key", "--base-url", address))
        .isZero();

    Files.writeString(
        folder.resolve("variables"),
        "# fakes\nexport SIGNTRAKER_API_KEY='"
            + fakes.signTraker().apiKey()
            + "'\nSIGNTRAKER_BASE_URL="
            + address
            + "\n");
    assertThat(third.run("doctor", FAST, "--env-file", "variables")).isZero();
    assertThat(third.out()).contains("SignTraker at").doesNotContain("Spectora");
  }

  @Test
  void saysWhatIsMissingBeforeAnythingIsSent() throws IOException {
    TestConsole empty = new TestConsole(folder);
    assertThat(empty.run("doctor")).isEqualTo(1);
    assertThat(empty.err()).contains("SIGNTRAKER_API_KEY", "--key-file");

    empty.variable("SIGNTRAKER_API_KEY", "k");
    FakeVariables.set(empty, "SPECTORA", fakes.spectora());
    assertThat(empty.run("doctor", FAST)).isEqualTo(1);
    assertThat(empty.err()).contains("SIGNTRAKER_SUBDOMAIN");
    assertThat(fakes.spectora().requests()).isEmpty();

    assertThat(console.run("doctor", "nonsense")).isEqualTo(64);
    assertThat(console.err()).contains("open-to-close, propertybase, signtraker, spectora");
    assertThat(console.run("doctor", "--key-file", "x")).isEqualTo(64);
    assertThat(console.run("doctor", "signtraker", "--key-file", "x")).isEqualTo(1);
    Files.writeString(folder.resolve("bad"), "Bearer secret-key");
    assertThat(console.run("doctor", "signtraker", "--key-file", "bad")).isEqualTo(1);
    assertThat(console.err()).contains("leave out the prefix").doesNotContain("secret-key");
    Files.writeString(folder.resolve("bad"), "secret-key");
    assertThat(console.run("doctor", "--env-file", "bad")).isEqualTo(1);
    assertThat(console.err()).contains("line 1", "NAME=VALUE").doesNotContain("secret-key");
  }
}

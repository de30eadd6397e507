package io.realtysdk.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.FakeVariables;
import io.realtysdk.cli.Realty;
import io.realtysdk.cli.TestConsole;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.RecordedRequest;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsCommandTest {
  private static final String FAST = "--requests-per-second=100000";

  @TempDir Path folder;
  private FakeProviders fakes;
  private TestConsole console;

  @BeforeEach
  void start() {
    fakes = FakeProviders.start().seed(230);
    console = new TestConsole(folder);
    FakeVariables.set(console, fakes);
  }

  @AfterEach
  void stop() {
    fakes.close();
  }

  private int agents(String... args) {
    String[] all = Stream.concat(Stream.of("agents"), Stream.of(args)).toArray(String[]::new);
    String[] fast = Stream.concat(Stream.of(all), Stream.of(FAST)).toArray(String[]::new);
    return console.run(fast);
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-to-close", "propertybase", "signtraker", "spectora"})
  void listsAllAgentsOfEachServiceInEachFormat(String service) throws Exception {
    assertThat(agents("list", "--provider", service)).isZero();
    assertThat(console.out().lines()).hasSize(231);
    assertThat(console.out()).startsWith("id");

    assertThat(agents("list", "--provider", service, "--format", "csv", "--show")).isZero();
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(console.out()).stream().toList();
    assertThat(rows).hasSize(230);
    assertThat(rows.get(0).getField("id")).endsWith("1");
    assertThat(rows.get(0).getField("email")).contains("@");

    assertThat(agents("list", "--provider", service, "--format", "json")).isZero();
    assertThat(json(console.out())).hasSize(230);

    assertThat(agents("list", "--provider", service, "--format", "ndjson")).isZero();
    List<String> lines = console.out().lines().toList();
    assertThat(lines).hasSize(230);
    assertThat(json(lines.get(229)).get("id").asText()).endsWith("230");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void masksPersonalDataUnlessAskedToShowIt() {
    Map<String, ?> first = fakes.signTraker().agents().get(0);
    List<String> personal = List.of((String) first.get("Email"), (String) first.get("LastName"));

    for (String format : List.of("table", "csv", "json", "ndjson")) {
      agents("list", "--provider", "signtraker", "--format", format);
      assertThat(console.out()).as(format).doesNotContain(personal).contains("…@harbor.example");
      agents("list", "--provider", "signtraker", "--format", format, "--show");
      assertThat(console.out()).as(format).contains(personal);
    }
  }

  @Test
  void distinguishesAnEmptyFieldFromOneThatIsNotShown() throws Exception {
    fakes.signTraker().agents();
    agents("list", "--provider", "propertybase", "--format", "ndjson", "--max", "1");
    assertThat(json(console.out()).has("phone")).isFalse();

    agents("get", "--provider", "propertybase", "agent_1", "--format", "ndjson", "--show");
    assertThat(json(console.out()).get("phone").asText()).startsWith("+1");
    assertThat(json(console.out()).get("licence").asText()).isEqualTo("RE-00001");
  }

  @Test
  void stopsAtTheMaximum() {
    agents("list", "--provider", "signtraker", "--format", "ndjson", "--max", "3");

    assertThat(console.out().lines()).hasSize(3);
    assertThat(fakes.signTraker().requests()).hasSize(1);
    assertThat(agents("list", "--provider", "signtraker", "--max", "0")).isEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "ndjson"})
  void writesTheFirstAgentsBeforeTheLastPageIsRead(String format) {
    fakes.signTraker().seed(3000);
    AtomicInteger requestsAtFirstOutput = new AtomicInteger();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            requestsAtFirstOutput.compareAndSet(0, fakes.signTraker().requests().size());
          }
        };
    Console streaming =
        new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            new ByteArrayInputStream(new byte[0]),
            console.console().environment(),
            folder,
            false,
            false,
            Clock.systemUTC());

    Realty.run(streaming, "agents", "list", "--provider", "signtraker", FAST, "--format", format);

    assertThat(requestsAtFirstOutput.get()).isBetween(1, 20);
    assertThat(fakes.signTraker().requests()).hasSize(31);
  }

  @Test
  void showsProgressOnlyToATerminal() {
    console.terminal(true);
    agents("list", "--provider", "propertybase");
    assertThat(console.err()).contains("\r100 of 230 agents", "\r230 of 230 agents");

    console.terminal(false);
    agents("list", "--provider", "propertybase");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void readsOneAgentById() throws Exception {
    assertThat(agents("get", "--provider", "spectora", "7", "--format", "json", "--show")).isZero();
    assertThat(json(console.out()).at("/0/id").asText()).isEqualTo("7");

    assertThat(agents("get", "--provider", "spectora", "777")).isEqualTo(1);
    assertThat(console.err()).contains("no agent with this id");
    assertThat(console.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-to-close", "propertybase", "signtraker", "spectora"})
  void findsAnAgentByEmailAddress(String service) throws Exception {
    String email = (String) fakes.signTraker().agents().get(120).get("Email");
    fakes.openToClose().clearRequests();

    assertThat(agents("find", "--provider", service, email, "--format", "json", "--show")).isZero();

    assertThat(json(console.out())).hasSize(1);
    assertThat(json(console.out()).at("/0/email").asText()).isEqualTo(email);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void findsWithOneRequestWhereTheSearchIsHonoured() {
    String email = (String) fakes.spectora().agents().get(9).get("email");

    agents("find", "--provider", "spectora", email);

    assertThat(fakes.spectora().requests()).hasSize(1);
    assertThat(fakes.spectora().requests().get(0).query("filter[email]")).isEqualTo(email);
  }

  @Test
  void readsTheFullListWhereTheSearchIsIgnoredAndSaysSo() {
    fakes.openToClose().ignoreFilter();
    String email = (String) fakes.openToClose().agents().get(228).get("email");

    assertThat(agents("find", "--provider", "open-to-close", email, "--show")).isZero();

    assertThat(console.out()).contains(email);
    assertThat(console.err()).contains("Reading the full list");
    assertThat(agents("find", "--provider", "open-to-close", "nobody@harbor.example")).isEqualTo(1);
  }

  @Test
  void sureOfNobodyOnlyIfTheSearchFindsAKnownAgent() {
    assertThat(agents("find", "--provider", "signtraker", "nobody@harbor.example")).isEqualTo(1);

    assertThat(console.err()).contains("no agent with this e-mail").doesNotContain("full list");
    assertThat(fakes.signTraker().requests()).hasSize(3);
  }

  @Test
  void refusesWhatIsNoAddressBeforeAnythingIsSent() {
    assertThat(agents("find", "--provider", "signtraker", "Ann Lee")).isEqualTo(64);
    assertThat(agents("find", "--provider", "signtraker", "-")).isEqualTo(64);
    assertThat(agents("list")).isEqualTo(64);
    assertThat(agents("list", "--provider", "nonsense")).isEqualTo(64);
    assertThat(console.err()).contains("open-to-close, propertybase, signtraker, spectora");
    assertThat(fakes.signTraker().requests()).isEmpty();
  }

  @Test
  void sendsNothingButGets() {
    agents("list", "--provider", "signtraker");
    agents("get", "--provider", "signtraker", "7");
    agents("find", "--provider", "signtraker", "nobody@harbor.example");

    assertThat(fakes.signTraker().requests())
        .isNotEmpty()
        .extracting(RecordedRequest::method)
        .containsOnly("GET");
  }

  @Test
  void aRefusedKeyIsAnErrorThatDoesNotShowIt() {
    console.variable("SIGNTRAKER_API_KEY", "secret-key");

    assertThat(agents("list", "--provider", "signtraker")).isEqualTo(1);
    assertThat(console.err()).contains("401").doesNotContain("secret-key");
  }
}

package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Runs every command, and looks for people and keys where they must not be. */
class PersonalDataTest {
  /** People of the wanted list and of accounts, with steps, disputes and proposals. */
  private static final List<String> PLANTED =
      List.of(
          "Fairweather",
          "imogen.fairweather",
          "Bebaba",
          "jose.bebaba",
          "omar.bababa.13",
          "lucas.bobaba",
          "5550009001",
          "5550000013",
          "5550008013");

  private static final String[][] COMMANDS = {
    {"check"},
    {"check", "--connect"},
    {"snapshot", "--details", "propertybase"},
    {"match"},
    {"review"},
    {"review", "--json"},
    {"plan", "--out", "plan.json", "--html", "plan.html"},
    {"plan", "--stored", "--json"},
    {"show", "plan.json"},
    {"show", "plan.json", "--json"},
    {"drift"},
    {"drift", "--json"},
    {"report", "--json"},
    {"decide", "--accept", "signtraker/19", "--person", "p-0019", "--by", "olga"},
    {"decide", "--list", "--json"},
    {"match", "--json", "--debug"},
    {"capabilities"},
    {"forget", "p-0001", "--yes"},
  };

  @TempDir Path folder;
  private Office office;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void start() throws IOException {
    office = new Office(folder);
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ((Logger) LoggerFactory.getLogger("io.realtysdk")).setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void stop() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ((Logger) LoggerFactory.getLogger("io.realtysdk")).setLevel(null);
    root.detachAppender(logged);
    office.close();
  }

  /** The value in clear, as in a URL, in Base64, as in JSON with escapes, and in hexadecimal. */
  private static List<String> encodings(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    StringBuilder escaped = new StringBuilder();
    value.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return List.of(
        value,
        URLEncoder.encode(value, StandardCharsets.UTF_8),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        escaped.toString(),
        HexFormat.of().formatHex(bytes));
  }

  private static void assertHidden(String where, String text, List<String> values) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String value : values) {
      for (String encoded : encodings(value)) {
        assertThat(text).as(where).doesNotContain(encoded);
        assertThat(lower).as(where).doesNotContain(encoded.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The logs of the fakes are the service's side, not the program's. */
  private Stream<ILoggingEvent> ownLogs() {
    return logged.list.stream().filter(event -> event.getLoggerName().startsWith("io.realtysdk"));
  }

  @Test
  void maskedOutputLogsAndErrorsShowNobody() throws IOException {
    List<String> keys = office.keys();
    for (String[] command : COMMANDS) {
      String name = String.join(" ", command);
      assertThat(office.run(command)).as(name + office.err()).isIn(0, 2, 4);
      assertThat(office.out() + office.err()).as(name).isNotEmpty();
      assertHidden(name, office.out() + office.err(), PLANTED);
      assertHidden(name, office.out() + office.err(), keys);
    }
    assertThat(ownLogs()).isNotEmpty();
    ownLogs().forEach(event -> assertHidden("log", event.getFormattedMessage(), PLANTED));
    ownLogs().forEach(event -> assertHidden("log", event.getFormattedMessage(), keys));
    assertHidden("report", Files.readString(office.file("plan.html")), PLANTED);
    // The same search finds them where they may be.
    assertThat(Files.readString(office.file("plan.json"))).contains(PLANTED.get(0));
  }

  @Test
  void errorsWithTheirTracesShowNobody() throws IOException {
    List<String> keys = office.keys();
    office.fakes.spectora().next(Fault.status(401), Fault.status(422));
    assertThat(office.run("check", "--connect", "--debug")).isEqualTo(1);
    assertHidden("check", office.out() + office.err(), keys);
    office.fakes.signTraker().next(Fault.malformedResponse());
    office.run("plan", "--debug");
    assertHidden("plan", office.out() + office.err(), PLANTED);
    office.replace("people.csv", "p-9001,Imogen", "p-9001,\"Imogen Fairweather");
    assertThat(office.run("plan", "--stored", "--debug")).isEqualTo(1);
    assertHidden("list", office.out() + office.err(), PLANTED);
    Files.writeString(office.file("plan.json"), "{\"format\":\"realty.plan/1.0\",Fairweather");
    assertThat(office.run("show", "plan.json", "--debug")).isEqualTo(1);
    assertHidden("show", office.out() + office.err(), PLANTED);
    office.configure("env:DEMO_SPECTORA_KEY", keys.get(0));
    assertThat(office.run("plan", "--debug")).isEqualTo(1);
    assertThat(office.err()).contains("env:NAME_OF_THE_VARIABLE");
    assertHidden("configuration", office.out() + office.err(), keys);
  }

  @Test
  void noKeyIsInAnyFileAndOnlyTheOwnerReadsThem() throws IOException {
    for (String[] command : COMMANDS) {
      office.run(command);
    }
    office.run("plan", "--out", "plan.json", "--html", "plan.html", "--privacy", "show");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> !file.endsWith("realty.yaml") && !file.endsWith("people.csv"))
          .forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (Path file : files) {
      String name = file.getFileName().toString();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(name)
          .isEqualTo("rw-------");
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertHidden(name, content, office.keys());
    }
  }

  @Test
  void everyCommandSendsGetOnly() {
    for (String[] command : COMMANDS) {
      office.run(command);
    }

    for (var service : office.services()) {
      assertThat(service.requests()).isNotEmpty();
    }
    assertThat(office.requests())
        .hasSizeGreaterThan(100)
        .extracting(RecordedRequest::method)
        .containsOnly("GET");
  }
}

package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Looks for planted people in everything that is not meant to show them. */
class PrivacyTest {
  private static final String NAME = "Quillfeather";
  private static final String MAILBOX = "wilhelmina.q";
  private static final String PHONE = "5550417";
  private static final String LICENCE = "ZX-88413";

  @TempDir Path folder;

  /** The value in clear, in lower case, in Base64, in hexadecimal and as in a URL. */
  private static List<String> encodings(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return List.of(
        value,
        value.toLowerCase(Locale.ROOT),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        HexFormat.of().formatHex(bytes),
        URLEncoder.encode(value + "@", StandardCharsets.UTF_8));
  }

  private static void assertHidden(String where, String text) {
    for (String value : List.of(NAME, MAILBOX, PHONE, LICENCE)) {
      for (String encoded : encodings(value)) {
        assertThat(text).as(where).doesNotContain(encoded);
      }
    }
  }

  private static Person planted() {
    return Person.builder("p-1")
        .set(Field.FIRST_NAME, NAME)
        .set(Field.LAST_NAME, NAME)
        .set(Field.EMAIL, MAILBOX + "@harbor.example")
        .set(Field.PHONE, "+1503" + PHONE)
        .set(Field.LICENCE, LICENCE)
        .build();
  }

  private static TestDirectory account(ServiceId service) {
    return new TestDirectory("acme", service)
        .add(
            "1",
            Field.FULL_NAME,
            NAME + " " + NAME,
            Field.FIRST_NAME,
            NAME,
            Field.LAST_NAME,
            NAME,
            Field.EMAIL,
            MAILBOX + "@harbor.example",
            Field.PHONE,
            "+1504" + PHONE,
            Field.LICENCE,
            LICENCE + "1")
        .add("2", Field.FULL_NAME, NAME, Field.EMAIL, MAILBOX + "@harbor.example");
  }

  @Test
  void nothingThatIsLoggedThrownOrMaskedShowsAPerson() throws Exception {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
    List<String> shown = new ArrayList<>();
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      run(store, shown);
    } finally {
      root.detachAppender(logged);
      root.setLevel(before);
    }
    logged.list.forEach(event -> shown.add(event.getFormattedMessage()));

    shown.forEach(text -> assertHidden("shown", text));
    assertThat(shown).hasSizeGreaterThan(20);
  }

  private void run(RosterStore store, List<String> shown) throws Exception {
    Person person = planted();
    TestDirectory broken = account(ServiceId.SPECTORA).pageSize(1).failingOnPage(1);
    Roster roster =
        Roster.builder(store, "acme")
            .account(account(ServiceId.OPEN_TO_CLOSE))
            .account(account(ServiceId.PROPERTYBASE))
            .account(account(ServiceId.SIGNTRAKER))
            .account(broken)
            .build();
    for (ServiceId service : ServiceId.all()) {
      roster.accept(new RecordRef(new AccountId("acme", service), "1"), "p-1", "tester");
    }
    Snapshot snapshot = roster.snapshot();
    PersonSource people = PersonSource.of(List.of(person));
    Plan plan = roster.plan(snapshot, people);
    Drift drift = roster.drift(snapshot, people);
    Matching matching = roster.match(snapshot, people);
    StringBuilder masked = new StringBuilder();
    plan.writeText(masked, Privacy.MASK);
    drift.writeText(masked, Privacy.MASK);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    drift.writeJson(json, Privacy.MASK);
    assertThat(masked).contains("w…@harbor.example".substring(0, 1)).contains("Q. Q.");
    shown.add(masked.toString());
    shown.add(json.toString(StandardCharsets.UTF_8));
    shown.add(String.join(" ", List.of("" + plan, "" + person, "" + snapshot, "" + drift)));
    plan.forEachStep(step -> shown.add(step + " " + step.changes()));
    drift.differences().forEach(d -> shown.add(d.toString()));
    matching.forEach(match -> shown.add("" + match));
    matching.sharedKeys().forEach(key -> shown.add("" + key));
    shown.add("" + matching.disputes() + matching.proposals() + plan.manual() + store);
    exceptions(roster, shown);
  }

  private void exceptions(Roster roster, List<String> shown) throws Exception {
    Path csv =
        Files.writeString(
            folder.resolve("people.csv"),
            "key,first_name,email,commission_rate\n"
                + "p-1,"
                + NAME
                + ","
                + MAILBOX
                + ","
                + NAME
                + "\n"
                + "\""
                + NAME
                + " "
                + NAME
                + "\",x,x,\n");
    Snapshot snapshot = roster.snapshot();
    shown.add(trace(() -> roster.plan(snapshot, CsvPeople.file(csv))));
    shown.add(trace(() -> roster.plan(snapshot, PersonSource.of(List.of(planted(), planted())))));
    shown.add(trace(() -> Person.builder(MAILBOX + "@harbor.example").build()));
    Path json = Files.writeString(folder.resolve("plan.json"), "{\"format\":\"" + NAME);
    shown.add(trace(() -> Plan.readJson(json)));
  }

  private static String trace(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Throwable e = catchThrowable(call);
    assertThat(e).isNotNull();
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void maskingKeepsWhatIsSaid() throws Exception {
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      Roster roster =
          Roster.builder(store, "acme").account(account(ServiceId.OPEN_TO_CLOSE)).build();
      roster.accept(
          new RecordRef(new AccountId("acme", ServiceId.OPEN_TO_CLOSE), "1"), "p-1", "tester");
      Plan plan = roster.plan(roster.snapshot(), PersonSource.of(List.of(planted())));
      StringBuilder text = new StringBuilder();
      plan.writeText(text, Privacy.MASK);

      assertThat(text).contains("p-1 Q. Q.").contains("phone …17 → …17").contains("…31 → …13");
      StringBuilder clear = new StringBuilder();
      plan.writeText(clear, Privacy.SHOW);
      assertThat(clear).contains(NAME).contains("phone +1504" + PHONE + " → +1503" + PHONE);
    }
  }

  @Test
  void textOfAServiceCannotSteerATerminalOrBreakALine() throws Exception {
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      TestDirectory signs = new TestDirectory("acme", ServiceId.SIGNTRAKER);
      signs.add(
          "1",
          Field.FIRST_NAME,
          "A\u001b[31mnn\nREFUSED: nothing",
          Field.LAST_NAME,
          "Lee\u202e",
          Field.EMAIL,
          "ann@harbor.example");
      for (String id : List.of("8\u001b[2J", "9")) {
        signs.add(id, Field.FULL_NAME, "Ivy Lee", Field.EMAIL, "ivy@harbor.example");
      }
      Roster roster = Roster.builder(store, "acme").account(signs).build();
      roster.accept(new RecordRef(signs.account(), "1"), "p-1", "tester");
      Person ann =
          Person.builder("p-1").set(Field.FIRST_NAME, "Ann").set(Field.LAST_NAME, "Lee").build();
      Person ivy =
          Person.builder("p-2")
              .set(Field.FULL_NAME, "Ivy Lee")
              .set(Field.EMAIL, "ivy@harbor.example")
              .build();
      PersonSource people = PersonSource.of(List.of(ann, ivy));
      Snapshot snapshot = roster.snapshot();
      Plan plan = roster.plan(snapshot, people);
      StringBuilder text = new StringBuilder();
      plan.writeText(text, Privacy.SHOW);
      roster.drift(snapshot, people).writeText(text, Privacy.SHOW);
      assertThat(text).contains("disputed 1: signtraker 9, signtraker 8");

      assertThat(text.toString()).doesNotContain("\u001b", "\u202e", "\nREFUSED");
    }
  }
}

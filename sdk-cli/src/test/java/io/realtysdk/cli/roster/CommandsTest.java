package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.roster.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do and print. */
class CommandsTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() throws IOException {
    office = new Office(folder);
  }

  @AfterEach
  void stop() {
    office.close();
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(office.file(file)));
  }

  @Test
  void initWritesAConfigurationThatIsUsableAndPrivate() throws IOException {
    assertThat(office.run("init")).isEqualTo(1);
    assertThat(office.err()).contains("--overwrite");

    assertThat(office.run("init", "--config", "new.yaml")).isZero();
    assertThat(mode("new.yaml")).isEqualTo("rw-------");
    assertThat(office.run("check", "--config", "new.yaml")).isEqualTo(1);
    assertThat(office.out()).contains("PROBLEM").contains("ACME_SPECTORA_KEY is not set");
    assertThat(office.requests()).isEmpty();

    assertThat(office.run("init", "--overwrite")).isZero();
    assertThat(mode("realty.yaml")).isEqualTo("rw-------");
  }

  @Test
  void checkSaysWhatEachAccountAllowsAndSendsNothing() {
    assertThat(office.run("check")).isZero();

    assertThat(office.out())
        .contains("key set (env:DEMO_SPECTORA_KEY), 50.0 a second")
        .contains("offboard    held         needs reassignLeadsTo")
        .contains("offboard    by hand      not documented");
    assertThat(office.requests()).isEmpty();
  }

  @Test
  void checkWithConnectSendsOneSearchPerAccountAndFindsAWrongKey() {
    assertThat(office.run("check", "--connect")).isZero();
    assertThat(office.out()).contains("key accepted");
    assertThat(office.requests()).hasSize(4);
    assertThat(office.requests()).allMatch(r -> r.rawQuery().contains("invalid.example"));

    office.console.variable("DEMO_SPECTORA_KEY", "another");
    assertThat(office.run("check", "--connect")).isEqualTo(1);
    assertThat(office.out()).contains("PROBLEM");
  }

  @Test
  void snapshotPrintsWhatWasReadAndProgressGoesToStderr() {
    assertThat(office.run("snapshot")).isZero();
    assertThat(office.out()).contains("acme: 192 records read", "search by e-mail reliable");
    assertThat(office.err()).contains("Reading acme", "spectora       48 records");

    assertThat(office.run("snapshot", "--quiet")).isZero();
    assertThat(office.err()).isEmpty();
  }

  @Test
  void aStoredSnapshotNeedsNoKeyAndSendsNothing() throws Exception {
    assertThat(office.run("snapshot")).isZero();
    office.clearRequests();
    office.replace("realty.yaml", "env:", "env:NOT_SET_");

    assertThat(office.run("plan", "--stored")).as(office.err()).isEqualTo(4);
    assertThat(office.requests()).isEmpty();
    assertThat(office.run("plan")).isEqualTo(1);
    assertThat(office.err()).contains("NOT_SET_");
  }

  @Test
  void aTerminalShowsProgressColoursAndPersonalData() {
    office.console.terminal(true);
    assertThat(office.run("plan")).isEqualTo(4);
    assertThat(office.err()).contains("\u001b[2K").contains("48/48");
    assertThat(office.out()).contains("\u001b[1;31mREFUSED").contains("José");

    assertThat(office.run("plan", "--stored", "--no-color", "--privacy", "mask")).isEqualTo(4);
    assertThat(office.out()).doesNotContain("\u001b").doesNotContain("José").contains("J. B.");
    assertThat(office.err()).doesNotContain("Reading");
  }

  @Test
  void lookupCheckAndDetailsCostWhatTheySay() {
    assertThat(office.run("snapshot", "--no-lookup-check")).isZero();
    int plain = office.requests().size();
    office.clearRequests();
    assertThat(office.run("snapshot")).isZero();
    assertThat(office.requests()).hasSize(plain + 8);
    office.clearRequests();

    assertThat(office.run("snapshot", "--details", "propertybase", "--account", "propertybase"))
        .isZero();
    assertThat(office.requests()).hasSize(1 + 48 + 2);
  }

  @Test
  void planWritesAPrivateFileThatShowReads() throws IOException {
    assertThat(office.run("plan", "--out", "plan.json", "--html", "plan.html")).isEqualTo(4);
    assertThat(mode("plan.json")).isEqualTo("rw-------");
    assertThat(mode("plan.html")).isEqualTo("rw-------");
    assertThat(mode("roster.db")).isEqualTo("rw-------");
    String printed = office.out();

    Files.delete(office.file("realty.yaml"));
    assertThat(office.run("show", "plan.json")).isZero();
    assertThat(office.out()).isEqualTo(printed);
    assertThat(office.run("show", "plan.json", "--json", "--privacy", "show")).isZero();
    assertThat(office.out()).isEqualTo(Files.readString(office.file("plan.json")));
  }

  @Test
  void aMaskedPlanCannotBeTakenForAPlan() throws IOException {
    assertThat(office.run("plan", "--json")).isEqualTo(4);
    Files.writeString(office.file("masked.json"), office.out());

    assertThat(office.run("show", "masked.json")).isEqualTo(1);

    assertThat(office.err()).contains("masked.json is masked");
  }

  @Test
  void aPlanOfOneAccountTouchesThatOneOnly() throws IOException {
    assertThat(office.run("plan", "--account", "spectora", "--out", "plan.json")).isZero();

    Plan plan = Plan.readJson(office.file("plan.json"));
    plan.forEachStep(s -> assertThat(s.account().service().name()).isEqualTo("spectora"));
    assertThat(plan.summaries()).hasSize(1);
  }

  @Test
  void theStoreAndTheListMayBeElsewhere() throws IOException {
    Files.move(office.file("people.csv"), office.file("others.csv"));
    assertThat(office.run("match", "--store", "other.db", "--wanted", "others.csv")).isZero();
    assertThat(office.file("other.db")).exists();
    assertThat(office.file("roster.db")).doesNotExist();
    assertThat(office.out()).contains("unlinked 44").contains("disputes 3 · proposals 2");

    office.configure("    wanted: people.csv\n", "");
    assertThat(office.run("match", "--store", "other.db", "--stored")).isEqualTo(1);
    assertThat(office.err()).contains("--wanted", "tenants.acme.wanted");
  }

  @Test
  void reportWritesThePage() throws IOException {
    assertThat(office.run("report")).isEqualTo(4);
    assertThat(office.out().strip()).endsWith("roster-report.html");
    String page = Files.readString(office.file("roster-report.html"));
    assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("jose.bebaba");

    assertThat(office.run("report", "--stored", "--html", "x.html", "--privacy", "show"))
        .isEqualTo(4);
    assertThat(Files.readString(office.file("x.html"))).contains("jose.bebaba");
  }

  @Test
  void theReportOfALiftedLimitSaysSo() throws IOException {
    assertThat(office.run("report", "--allow-offboards", "4")).isZero();

    String page = Files.readString(office.file("roster-report.html"));
    assertThat(page)
        .contains("Within all limits.", "over the limit, and allowed by its exact number");
    assertThat(office.run("report", "--stored")).isEqualTo(4);
    page = Files.readString(office.file("roster-report.html"));
    assertThat(page).contains("Refused.", ">over the limit<");
  }

  @Test
  void aFileThatCannotBeWrittenAndABadListAreFoundBeforeAnythingIsRead() throws IOException {
    Files.createDirectory(office.file("folder"));
    String[][] lines = {
      {"plan", "--out", "none/plan.json"},
      {"plan", "--html", "none/plan.html"},
      {"plan", "--out", "folder"},
      {"report", "--html", "none/x.html"},
    };
    for (String[] line : lines) {
      assertThat(office.run(line)).as(String.join(" ", line)).isEqualTo(1);
      assertThat(office.err()).contains(line[2], "cannot be written");
    }
    Files.writeString(office.file("people.csv"), "key,email\np-1,nobody\n");
    for (String command : new String[] {"match", "review", "plan", "drift", "report"}) {
      assertThat(office.run(command)).as(command).isEqualTo(1);
      assertThat(office.err()).as(command).contains("line 2, column 2");
    }
    assertThat(office.requests()).isEmpty();
  }

  @Test
  void demoNeedsNothing() throws IOException {
    Files.delete(office.file("realty.yaml"));

    assertThat(office.run("demo", "--folder", "demo")).isZero();

    assertThat(office.out())
        .contains("disputed 1", "(manual 1)", "REFUSED: 4 offboards", "José Bebaba");
    assertThat(office.file("demo/report.html")).isNotEmptyFile();
    assertThat(office.run("show", "demo/plan.json")).isZero();
  }
}

package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.roster.RosterStore;
import io.realtysdk.testkit.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How each command ends, and what it says then. */
class ExitCodesTest {
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

  @Test
  void aPlanWithinTheLimitsIsDone() {
    assertThat(office.run("plan", "--allow-offboards", "4")).isZero();

    assertThat(office.out()).contains("acme: 49 people wanted").doesNotContain("REFUSED");
  }

  @Test
  void aPlanWithChangesIsTwoWhenAsked() {
    assertThat(office.run("plan", "--allow-offboards", "4", "--detailed-exitcode")).isEqualTo(2);
  }

  @Test
  void aPlanOverALimitIsFourAndNamesTheOption() {
    assertThat(office.run("plan")).isEqualTo(4);
    assertThat(office.out()).contains("REFUSED: 4 offboards in signtraker", "--allow-offboards 4");

    assertThat(office.run("plan", "--allow-offboards", "5")).isEqualTo(4);
    assertThat(office.out()).contains("--allow-offboards allows exactly 5, and the plan has 4");
  }

  @Test
  void anEmptyOrHeaderOnlyListIsFourAndAHalvedOneToo() throws IOException {
    assertThat(office.run("plan", "--allow-offboards", "4")).isZero();
    String whole = Files.readString(office.file("people.csv"));

    Files.writeString(office.file("people.csv"), whole.substring(0, whole.indexOf('\n') + 1));
    assertThat(office.run("plan", "--stored")).isEqualTo(4);
    assertThat(office.err()).contains("0 people", "--allow-people 0");

    String half = whole.lines().limit(25).reduce("", (a, b) -> a + b + "\n");
    Files.writeString(office.file("people.csv"), half);
    assertThat(office.run("plan", "--stored")).isEqualTo(4);
    assertThat(office.err()).contains("--allow-people 24");
    assertThat(office.run("plan", "--stored", "--allow-people", "24")).isIn(0, 4);
    assertThat(office.err()).doesNotContain("wanted list");
  }

  @Test
  void aBadListIsOneAndEveryBadLineIsNamed() throws IOException {
    Files.writeString(office.file("people.csv"), "key,email\np-1,nobody\n,ann@harbor.example\n");

    assertThat(office.run("plan")).isEqualTo(1);

    assertThat(office.err()).contains("line 3").doesNotContain("ann@harbor.example");
    assertThat(office.out()).isEmpty();
  }

  @Test
  void noSnapshotAndAnOldOneAreFive() {
    assertThat(office.run("plan", "--stored")).isEqualTo(5);
    assertThat(office.err()).contains("no snapshot of acme", "realty roster snapshot");

    assertThat(office.run("snapshot", "--at", "2026-11-24T12:00Z")).isZero();
    assertThat(office.run("drift", "--stored", "--at", "2026-11-25T12:00:01Z")).isEqualTo(5);
    assertThat(office.err()).contains("--max-age");
    assertThat(office.run("drift", "--stored", "--max-age", "2d", "--at", "2026-11-25T12:00:01Z"))
        .isEqualTo(2);
  }

  @Test
  void aSnapshotOfOtherAccountsIsFive() {
    assertThat(office.run("snapshot", "--account", "spectora")).isZero();

    assertThat(office.run("match", "--stored")).isEqualTo(5);

    assertThat(office.err()).contains("other accounts");
    assertThat(office.run("match", "--stored", "--account", "spectora")).isZero();
  }

  @Test
  void anAccountThatIsNotReadWholeIsSix() {
    office.fakes.spectora().next(Fault.status(403));

    assertThat(office.run("snapshot")).isEqualTo(6);

    assertThat(office.out()).contains("not complete", "incomplete: ");
    office.fakes.spectora().next(Fault.status(403));
    assertThat(office.run("plan", "--allow-offboards", "4")).isEqualTo(6);
    assertThat(office.out()).contains("incomplete: spectora");
  }

  @Test
  void aStoreInUseIsSeven() {
    try (RosterStore held = RosterStore.sqlite(office.file("roster.db"))) {
      assertThat(office.run("snapshot")).isEqualTo(7);
      assertThat(held).isNotNull();
    }
    assertThat(office.err()).startsWith("realty: ").contains("roster.db");
    assertThat(office.run("snapshot")).isZero();
  }

  @Test
  void differencesAreTwoAndNoneAreZero() throws IOException {
    assertThat(office.run("drift")).isEqualTo(2);
    assertThat(office.out()).contains("differences").contains("since ");
  }

  @Test
  void aMissingConfigurationIsOneAndNamesTheCommandThatWritesOne() throws IOException {
    Files.delete(office.file("realty.yaml"));

    for (String command : new String[] {"check", "snapshot", "match", "review", "plan", "drift"}) {
      assertThat(office.run(command)).as(command).isEqualTo(1);
      assertThat(office.err()).as(command).contains("realty.yaml", "realty roster init");
    }
  }

  @Test
  void wrongUsageIs64() {
    String[][] lines = {
      {"plan", "--privacy", "sometimes"},
      {"plan", "--account", "nowhere"},
      {"plan", "--max-age", "soon"},
      {"plan", "--at", "yesterday"},
      {"plan", "--allow-offboards", "many"},
      {"plan", "--all", "--tenant", "acme"},
      {"plan", "--store", "jdbc:postgresql:x"},
      {"decide", "--accept", "spectora/1"},
      {"decide", "--accept", "spectora", "--person", "p-0001"},
      {"decide", "--person", "p-0001"},
      {"show"},
      {"forget"},
    };
    for (String[] line : lines) {
      assertThat(office.run(line)).as(String.join(" ", line)).isEqualTo(64);
      assertThat(office.err()).as(String.join(" ", line)).contains("--help");
      assertThat(office.out()).as(String.join(" ", line)).isEmpty();
    }
  }

  @Test
  void aFailureIsOneLineAndItsTraceComesWithDebugOnly() throws IOException {
    Files.writeString(office.file("plan.json"), "{\"format\":\"other\"}");

    assertThat(office.run("show", "plan.json")).isEqualTo(1);
    assertThat(office.err().lines()).containsExactly("realty: plan.json is no plan");

    assertThat(office.run("show", "plan.json", "--debug")).isEqualTo(1);
    assertThat(office.err()).contains("\tat io.realtysdk.");
  }
}

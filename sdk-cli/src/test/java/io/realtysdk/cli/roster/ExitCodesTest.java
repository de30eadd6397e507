package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.roster.RosterStore;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.Population;
import io.realtysdk.testkit.PopulationPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invite: 1 | --allow-invites",
        "create: 1 | --allow-creates",
        "update: 5 | --allow-updates",
        "delete: 3 | --allow-deletes",
        "offboard: 3 | --allow-offboards",
      })
  void everyLimitIsLiftedByItsOwnOptionWithTheExactNumber(String limit, String option)
      throws IOException {
    String limits = "limits: { offboard: 4, " + limit + " }\nversion: 1";
    office.configure(
        "version: 1", limit.startsWith("offboard") ? limits.replace("offboard: 4, ", "") : limits);
    if (limit.startsWith("delete")) {
      office.configure(
          "key: env:DEMO_OPEN_TO_CLOSE_KEY",
          "key: env:DEMO_OPEN_TO_CLOSE_KEY, allowUnproven: true, offboardByDelete: true");
    }
    assertThat(office.run("plan")).isEqualTo(4);
    Matcher number = Pattern.compile("REFUSED: .* " + option + " ([0-9]+)").matcher(office.out());
    assertThat(number.find()).as(office.out()).isTrue();

    assertThat(office.run("plan", "--stored", option, number.group(1))).as(office.out()).isZero();
    String other = Integer.toString(Integer.parseInt(number.group(1)) + 1);
    assertThat(office.run("plan", "--stored", option, other)).isEqualTo(4);
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

    office.fakes.spectora().load(Population.generate(3, 48));
    StringBuilder people = new StringBuilder("key,email\n");
    Population.generate(3, 48).people().forEach(p -> people.append(line(p)));
    Files.writeString(office.file("people.csv"), people);
    assertThat(office.run("drift", "--account", "spectora")).as(office.out()).isZero();
    assertThat(office.out()).isEqualTo("0 differences\n");
  }

  private static String line(PopulationPerson person) {
    return "p-" + person.number() + "," + person.email() + "\n";
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

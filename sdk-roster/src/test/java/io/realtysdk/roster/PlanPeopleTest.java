package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who are missing, have left, or are nobody's. */
class PlanPeopleTest extends PlanFixture {

  @Test
  void aCreateTakesItsRequiredFieldsFromTheDefaults() {
    people.add(person(1).build());

    Step step = steps(plan(signs)).get(0);

    assertThat(step.action()).isEqualTo(Action.CREATE);
    assertThat(step.nativeId()).isNull();
    assertThat(step.nativeFields())
        .containsEntry("PaymentMode", "Terms")
        .containsEntry("UserName", "ann1")
        .hasSize(2);
    assertThat(step.changes())
        .extracting(change -> change.nativeName() + "=" + change.after().value())
        .containsExactly(
            "FirstName=Ann",
            "LastName=Lee",
            "Email=ann1@harbor.example",
            "CellularPhone=+15550000001",
            "Office.Id=7");
  }

  @Test
  void aRequiredFieldFromNowhereRefusesThePlanAndNamesIt() {
    people.add(person(1).build());
    signPolicy = AccountPolicy.builder().defaultField("PaymentMode", "Terms");

    Plan plan = plan(signs);

    assertThat(plan.breaches())
        .extracting(Breach::what)
        .containsExactly(
            "signtraker: 1 create without UserName; add it to the defaults of that account");
    assertThat(steps(plan).get(0).held()).contains("OFFICE");
  }

  @Test
  void anInvitationIsMarkedAndTheRestWaitsForIt() {
    people.add(person(1).build());

    List<Step> steps = steps(plan(crm));

    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).effects()).containsExactly(Effect.MAILS_PERSON);
    assertThat(steps.get(1).action()).isEqualTo(Action.UPDATE);
    assertThat(steps.get(1).after()).containsExactly(steps.get(0).id());
    assertThat(steps.get(1).isHeld()).isTrue();
  }

  @Test
  void anInvitedPersonIsNeitherInvitedAgainNorChanged() {
    people.add(person(1).set(Field.FULL_NAME, "Ann Other").build());
    crm.add(
        "1",
        Values.builder()
            .set(Field.FULL_NAME, "Ann Lee")
            .set(Field.EMAIL, "ann1@harbor.example")
            .build(),
        Lifecycle.INVITED,
        "invited");

    Plan plan = plan(crm);

    assertThat(steps(plan)).isEmpty();
  }

  @Test
  void aPersonWhoLeftIsTakenOutOfUseWhereTheServiceCan() {
    people.add(person(1).employed(false).build());
    transactions.add("1", record(1));
    crm.add("1", Field.FULL_NAME, "Ann Lee", Field.EMAIL, "ann1@harbor.example");
    signs.add("1", record(1));
    inspections.add("1", record(1));

    Plan plan = plan(transactions, crm, signs, inspections);

    assertThat(steps(plan))
        .extracting(step -> step.account().service() + " " + step.action() + " " + step.isHeld())
        .containsExactly(
            "open-to-close OFFBOARD true",
            "propertybase OFFBOARD true",
            "signtraker OFFBOARD false");
    assertThat(steps(plan).get(0).changes().get(0).after()).isEqualTo(FieldState.of("Inactive"));
    assertThat(steps(plan).get(1).held()).contains("reassignLeadsTo");
    assertThat(plan.manual())
        .extracting(ManualTask::account)
        .containsExactly(inspections.account());
  }

  @Test
  void aRecordThatDoesNotShowItsStatusOrRoleIsNotTakenOutOfUse() {
    people.add(person(1).employed(false).build());
    Values values = Values.builder().set(Field.EMAIL, "ann1@harbor.example").build();
    signs.add("1", values, Lifecycle.OTHER, null);
    crm.add("1", values);
    AccountPolicy heir = AccountPolicy.builder().reassignLeadsTo("agent_9").build();
    Roster roster = Roster.builder(store, "acme").account(signs).account(crm, heir).build();

    assertThat(steps(roster.plan(roster.snapshot(), PersonSource.of(people))))
        .extracting(Step::held)
        .containsExactly(
            "the record does not show its role, which may be a protected one",
            "the record does not show whether it is in use");
    crm.remove("1").add("1", values.toBuilder().set(Field.ROLE, (String) null).build());
    assertThat(steps(roster.plan(roster.snapshot(), PersonSource.of(people))))
        .extracting(Step::isHeld)
        .containsExactly(false, true);
  }

  @Test
  void aRecordOutOfUseOfSomebodyEmployedIsTakenIntoUseAgain() {
    people.add(person(1).build());
    Values values =
        new TestDirectory("acme", ServiceId.SIGNTRAKER)
            .add("1", record(1))
            .records()
            .get(0)
            .values();
    signs.add("1", values, Lifecycle.INACTIVE, "inactive");

    assertThat(steps(plan(signs))).extracting(Step::action).containsExactly(Action.REACTIVATE);
  }

  @Test
  void anIncompleteAccountPlansNeitherCreatesNorOffboards() {
    people.add(person(1).employed(false).build());
    people.add(person(2).build());
    signs.pageSize(1).add("1", record(1)).add("2", record(2)).failingOnPage(1);

    Plan plan = plan(signs);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.summaries().get(0).pending()).isEqualTo(2);
    assertThat(plan.costs().get(0).notes().get(0)).startsWith("not read whole");
  }

  @Test
  void aDeletedRecordIsReportedAndOnlyRecreatedOnRequest() {
    people.add(person(1).build());
    roster(signs).accept(new RecordRef(signs.account(), "9"), "p-1", "tester");
    assertThat(steps(plan(signs))).isEmpty();
    assertThat(plan(signs).summaries().get(0).deleted()).isEqualTo(1);

    policy = RosterPolicy.builder().recreate(true).build();
    assertThat(steps(plan(signs))).extracting(Step::action).containsExactly(Action.CREATE);
  }

  @Test
  void recordsOfNobodyAreLeftAloneUnlessThePolicySaysOtherwise() {
    people.add(person(1).build());
    signs.add("1", record(1)).add("2", record(2, Field.FIRST_NAME, "Karl"));
    assertThat(steps(plan(signs))).isEmpty();

    policy = RosterPolicy.builder().offboardUnmatched(true).build();
    assertThat(steps(plan(signs)))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.action()).isEqualTo(Action.OFFBOARD);
              assertThat(step.nativeId()).isEqualTo("2");
              assertThat(step.person()).isEmpty();
            });
  }

  @Test
  void forgettingAPersonLeavesNothingOfThem() throws Exception {
    people.add(
        person(1).set(Field.LAST_NAME, "Unforgettable").set(Field.PHONE, "+15550009999").build());
    signs.add("1", record(1, Field.LAST_NAME, "Unforgettable"));
    Roster roster = roster(signs);
    roster.accept(new RecordRef(signs.account(), "1"), "p-1", "tester");
    roster.plan(roster.snapshot(), PersonSource.of(people));
    assertThat(roster.drift(roster.snapshot(), PersonSource.of(people)).differences()).hasSize(1);

    roster.forget("p-1");

    assertThat(roster.latestSnapshot()).isEmpty();
    assertThat(roster.decisions()).isEmpty();
    store.close();
    assertThat(differences()).isZero();
    for (Path file : List.of(folder.resolve("roster.db"))) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContainIgnoringCase("Unforgettable")
          .doesNotContain("p-1");
    }
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  private long differences() throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("roster.db"));
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM difference")) {
      return rows.getLong(1);
    }
  }
}

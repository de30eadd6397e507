package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences in fields, and what stands in their way. */
class PlanUpdatesTest extends PlanFixture {

  @Test
  void whatAgreesPlansOnlyALink() {
    people.add(person(1).build());
    signs.add("1", record(1));

    Plan plan = plan(signs);

    try (var steps = plan.steps()) {
      assertThat(steps.toList())
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.action()).isEqualTo(Action.LINK);
                assertThat(step.nativeId()).isEqualTo("1");
                assertThat(step.evidence()).isEqualTo(Evidence.EMAIL);
              });
    }
    assertThat(plan.isRefused()).isFalse();
  }

  @Test
  void theSameValueInAnotherSpellingIsNoDifference() {
    people.add(person(1).set(Field.EMAIL, "Ann1@HARBOR.example").build());
    signs.add("1", record(1, Field.PHONE, "(555) 000-0001"));

    assertThat(steps(plan(signs))).isEmpty();
  }

  @Test
  void aDifferenceBecomesAnUpdateOfThatFieldAlone() {
    people.add(person(1).set(Field.PHONE, "+15550009999").build());
    signs.add("1", record(1));

    Step step = steps(plan(signs)).get(0);

    assertThat(step.action()).isEqualTo(Action.UPDATE);
    assertThat(step.proof()).isEqualTo(Proof.DOCUMENTED);
    assertThat(step.isHeld()).isFalse();
    assertThat(step.changes())
        .containsExactly(
            new Change(
                Field.PHONE,
                "CellularPhone",
                FieldState.of("+15550000001"),
                FieldState.of("+15550009999")));
  }

  @Test
  void anUnprovenOperationIsHeldUntilTheAccountAllowsIt() {
    people.add(person(1).set(Field.PHONE, "+15550009999").build());
    transactions.add("1", record(1));
    assertThat(steps(plan(transactions)).get(0).held()).contains("not proven");

    Roster roster =
        Roster.builder(store, "acme")
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .account(transactions, AccountPolicy.builder().allowUnproven(true).build())
            .build();
    Plan plan = roster.plan(roster.snapshot(), PersonSource.of(people));
    assertThat(steps(plan).get(0).held()).isEmpty();
    assertThat(steps(plan).get(0).proof()).isEqualTo(Proof.UNPROVEN);
  }

  @Test
  void aChangedAddressInSpectoraIsAManualTaskAndNeverACreate() {
    people.add(person(1).build());
    inspections.add("1", record(1, Field.EMAIL, "old@harbor.example"));
    roster(inspections).accept(new RecordRef(inspections.account(), "1"), "p-1", "tester");

    Plan plan = plan(inspections);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.manual())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.number()).isEqualTo(1);
              assertThat(task.nativeId()).isEqualTo("1");
              assertThat(task.what()).isEqualTo("Spectora cannot change EMAIL");
            });
  }

  @Test
  void anAddressThatChangedInTheListOrInAServiceNeverPlansACreate() {
    people.add(person(1).set(Field.EMAIL, "new@harbor.example").build());
    crm.add("1", Field.FULL_NAME, "Ann Lee", Field.EMAIL, "one@harbor.example");
    signs.add("1", record(1, Field.EMAIL, "two@harbor.example"));
    inspections.add("1", record(1));

    Plan plan = plan(crm, signs, inspections);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.proposals()).extracting(Proposal::person).containsOnly("p-1").hasSize(3);
    assertThat(plan.summaries()).allSatisfy(s -> assertThat(s.pending()).isEqualTo(1));
  }

  @Test
  void whatARecordDoesNotShowPlansNothingAndIsCounted() throws Exception {
    people.add(person(1).set(Field.LICENCE, "RE-1").build());
    crm.add("1", Field.FULL_NAME, "Ann Lee", Field.EMAIL, "ann1@harbor.example");

    Plan plan = plan(crm);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.summaries().get(0).unknownFields()).isEqualTo(2);
    assertThat(text(plan, Privacy.SHOW))
        .contains("the list leaves out PHONE, LICENCE, TEAM, COMMISSION_RATE: 1 request");
  }

  @Test
  void disputedRecordsAndPeopleGetNoStep() {
    people.add(person(1).set(Field.PHONE, "+15550009999").build());
    signs.add("1", record(1)).add("2", record(1));

    Plan plan = plan(signs, inspections);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.disputes()).hasSize(1);
  }

  @Test
  void protectedRecordsGetNoStep() {
    people.add(person(1).set(Field.FULL_NAME, "Ann Leigh").build());
    crm.add(
        "1", Field.FULL_NAME, "Ann Lee", Field.EMAIL, "ann1@harbor.example", Field.ROLE, "Owner");
    roster(crm).accept(new RecordRef(crm.account(), "1"), "p-1", "tester");

    Plan plan = plan(crm);

    assertThat(steps(plan)).isEmpty();
    assertThat(plan.summaries().get(0).protectedRecords()).isEqualTo(1);
  }

  @Test
  void authorityDecidesWhatIsPlanned() {
    people.add(person(1).set(Field.PHONE, "+15550009999").set(Field.OFFICE, "8").build());
    signs.add("1", record(1));
    policy =
        RosterPolicy.builder()
            .authority(null, Field.PHONE, Authority.REPORT_ONLY)
            .authority(ServiceId.SIGNTRAKER, Field.OFFICE, Authority.SERVICE)
            .build();

    Roster roster = roster(signs);
    Snapshot snapshot = roster.snapshot();
    assertThat(steps(roster.plan(snapshot, PersonSource.of(people)))).isEmpty();
    assertThat(roster.drift(snapshot, PersonSource.of(people)).differences())
        .extracting(Difference::field)
        .containsExactly(Field.PHONE);
  }

  @Test
  void stepsThatFreeAnAddressComeBeforeThoseThatTakeIt() {
    // 1 takes the address of 2, who takes that of 3, who gets a new one.
    String[] wanted = {"ann2@harbor.example", "ann3@harbor.example", "ann4@harbor.example"};
    for (int i = 1; i <= 3; i++) {
      signs.add("" + i, record(i, Field.LAST_NAME, "Lee" + "xyz".charAt(i - 1)));
      people.add(
          person(i)
              .set(Field.LAST_NAME, "Lee" + "xyz".charAt(i - 1))
              .set(Field.EMAIL, wanted[i - 1])
              .build());
      roster(signs).accept(new RecordRef(signs.account(), "" + i), "p-" + i, "tester");
    }
    limits = SafetyLimits.builder().limit(LimitClass.UPDATE, 100, 1).build();

    List<Step> steps = steps(plan(signs));

    assertThat(steps).extracting(Step::person).containsExactly("p-3", "p-2", "p-1");
    assertThat(steps.get(2).after()).containsExactly(steps.get(1).id());
  }

  @Test
  void peopleWhoSwapAddressesAreAManualTask() {
    for (int i = 1; i <= 2; i++) {
      signs.add("" + i, record(i));
      people.add(
          person(i)
              .set(Field.EMAIL, "ann" + (3 - i) + "@harbor.example")
              .set(Field.PHONE, "+15550009999")
              .build());
      roster(signs).accept(new RecordRef(signs.account(), "" + i), "p-" + i, "tester");
    }

    Plan plan = plan(signs);

    assertThat(plan.manual()).extracting(ManualTask::person).containsExactly("p-1", "p-2");
    assertThat(steps(plan))
        .hasSize(2)
        .allSatisfy(
            step ->
                assertThat(step.changes()).extracting(Change::field).containsExactly(Field.PHONE));
  }

  @Test
  void aDifferenceKeepsTheDayItWasFirstSeen() {
    people.add(person(1).set(Field.PHONE, "+15550009999").build());
    people.add(person(2).build());
    signs.add("1", record(1));
    Roster roster = roster(signs);
    roster.drift(roster.snapshot(), PersonSource.of(people));
    people.add(person(3).build());
    Roster later =
        Roster.builder(store, "acme")
            .account(signs)
            .clock(Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC))
            .build();

    assertThat(later.drift(later.snapshot(), PersonSource.of(people)).differences())
        .extracting(d -> d.person() + " " + d.kind() + " " + d.since())
        .containsExactly(
            "p-1 FIELD 2026-11-24T12:00:00Z",
            "p-2 ABSENT 2026-11-24T12:00:00Z",
            "p-3 ABSENT 2026-11-25T12:00:00Z");
  }
}

package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  private RosterStore store;
  private final TestDirectory transactions = new TestDirectory("acme", ServiceId.OPEN_TO_CLOSE);
  private final TestDirectory crm = new TestDirectory("acme", ServiceId.PROPERTYBASE);
  private final TestDirectory signs = new TestDirectory("acme", ServiceId.SIGNTRAKER);
  private final TestDirectory inspections = new TestDirectory("acme", ServiceId.SPECTORA);
  private final List<Person> people = new ArrayList<>();
  private RosterPolicy policy = RosterPolicy.defaults();
  private SafetyLimits limits = SafetyLimits.defaults();
  private PlanOptions options = PlanOptions.defaults();
  private AccountPolicy.Builder signPolicy =
      AccountPolicy.builder()
          .defaultField("PaymentMode", "Terms")
          .defaultField("Office", "7")
          .defaultField("UserName", "{email.local}");

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Roster roster(TestDirectory... accounts) {
    Roster.Builder builder =
        Roster.builder(store, "acme")
            .policy(policy)
            .limits(limits)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    for (TestDirectory account : accounts) {
      AccountPolicy accountPolicy =
          account == signs ? signPolicy.build() : AccountPolicy.defaults();
      builder.account(account, accountPolicy);
    }
    return builder.build();
  }

  private Plan plan(TestDirectory... accounts) {
    Roster roster = roster(accounts);
    return roster.plan(roster.snapshot(), PersonSource.of(people), options);
  }

  private static List<Step> steps(Plan plan) {
    try (var steps = plan.steps()) {
      return steps.filter(step -> step.action() != Action.LINK).toList();
    }
  }

  private static String text(Plan plan, Privacy privacy) throws IOException {
    StringBuilder text = new StringBuilder();
    plan.writeText(text, privacy);
    return text.toString();
  }

  private Person.Builder person(int i) {
    return Person.builder("p-" + i)
        .set(Field.FIRST_NAME, "Ann")
        .set(Field.LAST_NAME, "Lee")
        .set(Field.EMAIL, "ann" + i + "@harbor.example")
        .set(Field.PHONE, "+1555000%04d".formatted(i));
  }

  private static Object[] record(int i) {
    return new Object[] {
      Field.FIRST_NAME,
      "Ann",
      Field.LAST_NAME,
      "Lee",
      Field.EMAIL,
      "ann" + i + "@harbor.example",
      Field.PHONE,
      "+1555000%04d".formatted(i)
    };
  }

  private static Object[] record(int i, Field field, String value) {
    Object[] record = record(i);
    for (int k = 0; k < record.length; k += 2) {
      if (record[k] == field) {
        record[k + 1] = value;
      }
    }
    return record;
  }

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
  void twoPeopleWhoWantOneAddressRefuseThePlan() {
    people.add(person(1).build());
    people.add(person(2).set(Field.EMAIL, "ann1@harbor.example").build());

    assertThat(plan(signs).breaches())
        .extracting(Breach::what)
        .containsExactly(
            "p-1 and p-2 want the same e-mail address in one account; give each their own");
  }

  @Test
  void atALimitAPlanPassesAndOneOverItIsRefused() {
    for (int i = 1; i <= 4; i++) {
      people.add(person(i).employed(false).build());
      signs.add("" + i, record(i));
    }
    limits = SafetyLimits.builder().limit(LimitClass.OFFBOARD, 4, 0).build();
    assertThat(plan(signs).breaches()).isEmpty();

    limits = SafetyLimits.builder().limit(LimitClass.OFFBOARD, 3, 0).build();
    Plan over = plan(signs);
    assertThat(over.isRefused()).isTrue();
    assertThat(over.breaches().get(0).what())
        .isEqualTo(
            "4 offboards in signtraker; the limit is 3 (number 3)."
                + " If that is right: --allow-offboards 4");

    options = PlanOptions.defaults().allow(LimitClass.OFFBOARD, 4);
    assertThat(plan(signs).isRefused()).isFalse();
    options = PlanOptions.defaults().allow(LimitClass.OFFBOARD, 5);
    assertThat(plan(signs).breaches().get(0).what()).contains("allows exactly 5");
  }

  @Test
  void theShareCountsFromTwentyLinkedRecordsOn() {
    for (int i = 1; i <= 20; i++) {
      people.add(person(i).employed(i > 2).build());
      signs.add("" + i, record(i));
    }

    assertThat(plan(signs).breaches().get(0).what())
        .startsWith("2 offboards in signtraker; the limit is 1 (number 20; share 5.0 % of 20).");
    assertThat(limits.limit(LimitClass.OFFBOARD).in(19)).isEqualTo(20);
    assertThat(limits.limit(LimitClass.OFFBOARD).in(405)).isEqualTo(20);
    assertThat(limits.limit(LimitClass.DELETE).in(405)).isZero();
  }

  @Test
  void aTenantMayHaveTwiceTheNumberOfOneAccount() {
    for (int i = 1; i <= 3; i++) {
      people.add(person(i).build());
    }
    limits = SafetyLimits.builder().limit(LimitClass.CREATE, 2, 1).build();

    assertThat(plan(signs).breaches()).hasSize(1);
    limits = SafetyLimits.builder().limit(LimitClass.CREATE, 3, 1).build();
    assertThat(plan(signs, inspections).breaches()).isEmpty();
    assertThat(plan(signs, inspections, crm).breaches())
        .singleElement()
        .satisfies(
            breach -> {
              assertThat(breach.account()).isNull();
              assertThat(breach.count()).isEqualTo(9);
              assertThat(breach.limit()).isEqualTo(6);
            });
  }

  @Test
  void anEmptyOrHalvedListIsRefusedUntilTheExactNumberIsAllowed() {
    for (int i = 1; i <= 10; i++) {
      people.add(person(i).build());
      signs.add("" + i, record(i));
    }
    plan(signs);

    people.subList(9, 10).clear();
    assertThat(plan(signs).isRefused()).isFalse();
    people.subList(4, 9).clear();
    assertThatThrownBy(() -> plan(signs))
        .isInstanceOf(SourceShrunkException.class)
        .hasMessage(
            "the wanted list has 4 people; the last one had 9."
                + " If that is right: --allow-people 4");
    options = PlanOptions.defaults().allowPeople(4);
    assertThat(plan(signs).isRefused()).isFalse();
    people.clear();
    assertThatThrownBy(() -> plan(signs)).isInstanceOf(SourceShrunkException.class);
  }

  @Test
  void aHeaderOnlyFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("people.csv"), "key,email\n");
    Roster roster = roster(signs);
    Snapshot snapshot = roster.snapshot();

    assertThatThrownBy(() -> roster.plan(snapshot, CsvPeople.file(file)))
        .isInstanceOf(SourceShrunkException.class);
  }

  @Test
  void anOldSnapshotIsRefused() {
    people.add(person(1).build());
    Roster roster = roster(signs);
    Snapshot now = roster.snapshot();
    Snapshot old = new Snapshot(now.id(), "acme", NOW.minus(Duration.ofHours(25)), now.accounts());

    assertThatThrownBy(() -> roster.plan(old, PersonSource.of(people)))
        .isInstanceOf(SnapshotTooOldException.class)
        .hasMessageContaining("25 h 0 min");
    assertThat(
            roster.plan(
                old, PersonSource.of(people), PlanOptions.defaults().maxAge(Duration.ofDays(2))))
        .isNotNull();
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
  void thePlanSaysWhatASearchThatDoesNotWorkCosts() throws Exception {
    people.add(person(1).build());
    people.add(person(2).build());
    signs
        .pageSize(1)
        .ignoringFilter()
        .add("1", record(1))
        .add("3", record(3, Field.FIRST_NAME, "Karl"));

    Plan plan = plan(signs);

    assertThat(text(plan, Privacy.SHOW))
        .contains(
            "signtraker: cannot search by e-mail (a random address found 1 records):"
                + " 2 pages for each look-up");
    // One create: two pages to look it up, the create, and two searches to try.
    assertThat(plan.costs().get(0).requests()).isEqualTo(5);
  }

  @Test
  void aPlanThatWasChangedInItsFileIsRefused() throws Exception {
    people.add(person(1).build());
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    plan(signs).writeJson(json);
    String text = json.toString(StandardCharsets.UTF_8);
    Path file = folder.resolve("plan.json");

    Files.writeString(file, text.replace("Terms", "Prepay"));
    assertThatThrownBy(() -> Plan.readJson(file)).hasMessageContaining("was changed");
    Files.writeString(file, text.replace("plan/1.0", "plan/2.0"));
    assertThatThrownBy(() -> Plan.readJson(file)).hasMessageContaining("format 2.0");
    Files.writeString(file, text.replace("\"people\":1,", "\"people\":1,\"later\":{},"));
    assertThat(Plan.readJson(file).steps().count()).isEqualTo(1);
    Files.writeString(file, text.substring(0, text.length() / 2));
    assertThatThrownBy(() -> Plan.readJson(file)).isInstanceOf(RosterException.class);
  }

  @Test
  void forgettingAPersonLeavesNothingOfThem() throws Exception {
    people.add(
        person(1).set(Field.LAST_NAME, "Unforgettable").set(Field.PHONE, "+15550009999").build());
    signs.add("1", record(1, Field.LAST_NAME, "Unforgettable"));
    Roster roster = roster(signs);
    roster.accept(new RecordRef(signs.account(), "1"), "p-1", "tester");
    roster.plan(roster.snapshot(), PersonSource.of(people));

    roster.forget("p-1");

    assertThat(roster.latestSnapshot()).isEmpty();
    assertThat(roster.decisions()).isEmpty();
    store.close();
    for (Path file : List.of(folder.resolve("roster.db"))) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContainIgnoringCase("Unforgettable")
          .doesNotContain("p-1");
    }
    store = RosterStore.sqlite(folder.resolve("roster.db"));
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

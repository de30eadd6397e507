package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What refuses a plan, and what it costs. */
class PlanLimitsTest extends PlanFixture {

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
  void peopleWithOneAddressInDifferentServicesDoNotRefuseThePlan() {
    people.add(person(1).service(ServiceId.SIGNTRAKER).build());
    people.add(
        person(2)
            .set(Field.EMAIL, "ann1@harbor.example")
            .service(ServiceId.SPECTORA)
            .set(ServiceId.SIGNTRAKER, Field.EMAIL, "ann3@harbor.example")
            .build());
    people.add(person(3).employed(false).build());

    assertThat(plan(signs, inspections).breaches()).isEmpty();
  }

  @Test
  void anAddressForOneServiceThatAnotherPersonHasThereRefusesThePlan() {
    people.add(person(1).build());
    people.add(person(2).set(ServiceId.SIGNTRAKER, Field.EMAIL, "Ann1@harbor.example").build());

    assertThat(plan(inspections).breaches()).isEmpty();
    assertThat(plan(signs, inspections).breaches())
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
  void aLimitWithoutANumberNamesItsShareOnly() {
    for (int i = 1; i <= 20; i++) {
      people.add(person(i).set(Field.PHONE, "+1555001%04d".formatted(i)).build());
      signs.add("" + i, record(i));
    }

    assertThat(plan(signs).breaches().get(0).what())
        .startsWith("20 updates in signtraker; the limit is 6 (share 30.0 % of 20). If");
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
}

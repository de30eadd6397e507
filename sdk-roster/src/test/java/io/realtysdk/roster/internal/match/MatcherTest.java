package io.realtysdk.roster.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.realtysdk.roster.DecisionConflictException;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.RosterStore;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.TestDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {
  @TempDir Path folder;
  private RosterStore store;
  private final TestDirectory signs = new TestDirectory("acme", ServiceId.SIGNTRAKER);
  private final TestDirectory inspections = new TestDirectory("acme", ServiceId.SPECTORA);
  private final List<Person> people = new ArrayList<>();
  private MatchRules rules = MatchRules.defaults();

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Roster roster() {
    return Roster.builder(store, "acme").account(signs).account(inspections).rules(rules).build();
  }

  private Matching match() {
    return roster().match(roster().snapshot(), PersonSource.of(people));
  }

  private static Object[] ann(String email) {
    return record("Ann", "Lee", email, "+15550000001");
  }

  private static Object[] record(String first, String last, String email, String phone) {
    return new Object[] {
      Field.FIRST_NAME, first, Field.LAST_NAME, last, Field.EMAIL, email, Field.PHONE, phone
    };
  }

  private void person(String key, Object... fields) {
    Person.Builder person = Person.builder(key);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        person.set((Field) fields[i], (String) fields[i + 1]);
      }
    }
    people.add(person.build());
  }

  private static Map<String, String> outcome(Matching matching) {
    Map<String, String> outcome = new TreeMap<>();
    matching.forEach(
        match ->
            outcome.put(
                match.record().ref().account().service() + "/" + match.record().ref().nativeId(),
                match.situation() + (match.person() == null ? "" : " " + match.person())));
    return outcome;
  }

  private RecordRef sign(String id) {
    return new RecordRef(signs.account(), id);
  }

  @Test
  void theSameAddressUnderTheSameNameLinks() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("Ann@Harbor.example"));
    inspections.add("7", record("Lee", "Ann", "ann@harbor.example", null));

    assertThat(outcome(match()))
        .isEqualTo(Map.of("signtraker/1", "UNLINKED p-1", "spectora/7", "UNLINKED p-1"));
  }

  @Test
  void theSameAddressUnderAnotherNameIsDisputed() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", record("Karl", "Brown", "ann@harbor.example", null));

    Matching matching = match();

    assertThat(outcome(matching)).isEqualTo(Map.of("signtraker/1", "DISPUTED"));
    assertThat(matching.disputes())
        .singleElement()
        .satisfies(
            dispute -> {
              assertThat(dispute.reasons()).containsExactly(DisputeReason.NAMES_DISAGREE);
              assertThat(dispute.evidence()).containsExactly(Evidence.EMAIL);
              assertThat(dispute.people()).containsExactly("p-1");
              assertThat(dispute.records()).containsExactly(sign("1"));
            });
  }

  @Test
  void twoRecordsInOneAccountAreDuplicatesAndNeitherIsLinked() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example")).add("2", ann("ann@harbor.example"));
    inspections.add("7", ann("ann@harbor.example"));

    Matching matching = match();

    assertThat(outcome(matching))
        .isEqualTo(
            Map.of(
                "signtraker/1",
                "DUPLICATE",
                "signtraker/2",
                "DUPLICATE",
                "spectora/7",
                "DISPUTED"));
    assertThat(matching.disputes().get(0).reasons())
        .containsExactly(DisputeReason.TWO_RECORDS_IN_ONE_ACCOUNT);
  }

  @Test
  void twoPeopleForOneRecordAreDisputed() {
    person("p-1", ann("ann@harbor.example"));
    person("p-2", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example"));

    assertThat(match().disputes().get(0).reasons()).containsExactly(DisputeReason.TWO_PEOPLE);
  }

  @Test
  void anAddressThatOneAccountHasUnderTwoNamesIsNoEvidence() {
    person("p-1", ann("team1@harbor.example"));
    signs
        .add("1", record("Bob", "Hill", "team1@harbor.example", null))
        .add("2", record("Cid", "West", "team1@harbor.example", null));

    Matching matching = match();

    assertThat(outcome(matching))
        .isEqualTo(Map.of("signtraker/1", "UNMATCHED", "signtraker/2", "UNMATCHED"));
    assertThat(matching.sharedKeys())
        .extracting(SharedKey::kind, SharedKey::records)
        .containsExactly(tuple(Evidence.EMAIL, 3));
  }

  @Test
  void aMailboxOfTheOfficeIsNoEvidence() {
    person("p-1", ann("Info@harbor.example"));
    signs.add("1", record("Ann", "Lee", "info@harbor.example", null));

    assertThat(outcome(match()).get("signtraker/1")).isEqualTo("UNMATCHED");
  }

  @Test
  void theSamePhoneUnderTheSameNameIsAProposal() {
    person("p-1", ann("new@harbor.example"));
    signs.add("1", ann("old@harbor.example"));

    Matching matching = match();

    assertThat(outcome(matching).get("signtraker/1")).isEqualTo("UNMATCHED");
    assertThat(matching.proposals())
        .singleElement()
        .satisfies(
            proposal -> {
              assertThat(proposal.person()).isEqualTo("p-1");
              assertThat(proposal.evidence()).isEqualTo(Evidence.PHONE);
              assertThat(proposal.unique()).isTrue();
            });
  }

  @Test
  void aPhoneLinksOnlyWhereTheRulesSaySo() {
    person("p-1", ann("new@harbor.example"));
    signs.add("1", ann("old@harbor.example"));
    rules = MatchRules.builder().linkByPhone(true).build();

    assertThat(outcome(match()).get("signtraker/1")).isEqualTo("UNLINKED p-1");
  }

  @Test
  void aSharedPhoneProposesNothing() {
    person("p-1", record("Ann", "Lee", "a@harbor.example", "+15550000001"));
    person("p-2", record("Bob", "Lee", "b@harbor.example", "+15550000001"));
    signs.add("1", record("Ann", "Leigh", "old@harbor.example", "+15550000001"));

    assertThat(match().proposals()).isEmpty();
  }

  @Test
  void aNamesakeIsOneOfSeveralProposals() {
    person("p-1", record("Ann", "Lee", "a@harbor.example", null));
    person("p-2", record("Ann", "Lee", "b@harbor.example", null));
    signs.add("1", record("Ann", "Lee", "c@harbor.example", null));

    assertThat(match().proposals())
        .hasSize(2)
        .allSatisfy(proposal -> assertThat(proposal.unique()).isFalse())
        .allSatisfy(proposal -> assertThat(proposal.evidence()).isEqualTo(Evidence.NAME));
  }

  @Test
  void gmailDotsAndPlusSignsOnlyPropose() {
    person("p-1", record("Ann", "Leeson", "ann.lee+x@gmail.com", null));
    signs.add("1", record("Anna", "Leeson", "annlee@gmail.com", null));

    assertThat(match().proposals())
        .singleElement()
        .satisfies(p -> assertThat(p.evidence()).isEqualTo(Evidence.SIMILAR_EMAIL));
  }

  @Test
  void aStoredLinkOutlivesEveryField() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", record("Karl", "Brown", "karl@elsewhere.example", null));
    roster().accept(sign("1"), "p-1", "tester");

    assertThat(outcome(match()).get("signtraker/1")).isEqualTo("LINKED p-1");
  }

  @Test
  void aStoredLinkStandsWhereTheRestIsDisputed() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example")).add("2", ann("ann@harbor.example"));
    roster().accept(sign("1"), "p-1", "tester");

    assertThat(outcome(match()))
        .isEqualTo(Map.of("signtraker/1", "LINKED p-1", "signtraker/2", "DUPLICATE"));
  }

  @Test
  void anAddressThatMovedToAnotherPersonDoesNotMoveTheLink() {
    person("p-1", record("Ann", "Lee", "ann.new@harbor.example", null));
    person("p-2", record("Karl", "Brown", "desk4@harbor.example", null));
    signs.add("1", record("Ann", "Lee", "desk4@harbor.example", null));
    signs.add("2", record("Karl", "Brown", "karl@harbor.example", null));
    roster().accept(sign("1"), "p-1", "tester");
    roster().accept(sign("2"), "p-2", "tester");

    assertThat(outcome(match()))
        .isEqualTo(Map.of("signtraker/1", "LINKED p-1", "signtraker/2", "LINKED p-2"));
  }

  @Test
  void nothingIsProposedForAPersonInADispute() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example")).add("2", ann("ann@harbor.example"));
    inspections.add("7", ann("old@harbor.example"));

    assertThat(match().proposals()).isEmpty();
  }

  @Test
  void aRefusedPairIsNotLinkedAndNotProposedAgain() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example"));
    roster().refuse(sign("1"), "p-1", "tester");

    Matching matching = match();

    assertThat(outcome(matching).get("signtraker/1")).isEqualTo("UNMATCHED");
    assertThat(matching.proposals()).isEmpty();
  }

  @Test
  void aRefusedPairThatOtherEvidenceJoinsIsDisputed() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example"));
    inspections.add("7", ann("ann@harbor.example"));
    roster().refuse(sign("1"), "p-1", "tester");

    assertThat(match().disputes().get(0).reasons()).containsExactly(DisputeReason.REFUSED);
  }

  @Test
  void aDecisionIsTakenBackByALaterOne() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example"));
    roster().refuse(sign("1"), "p-1", "tester");
    roster().accept(sign("1"), "p-1", "tester");

    assertThat(outcome(match()).get("signtraker/1")).isEqualTo("LINKED p-1");
    assertThat(roster().decisions()).hasSize(2);
  }

  @Test
  void differentLicencesOfOneStateAreDisputed() {
    TestDirectory transactions = new TestDirectory("acme", ServiceId.OPEN_TO_CLOSE);
    Object[] both = {
      Field.FULL_NAME, "Ann Lee", Field.EMAIL, "a@harbor.example", Field.LICENCE, "RE-1"
    };
    person("p-1", both);
    both[5] = "RE-2";
    transactions.add("1", both);
    Roster roster =
        Roster.builder(store, "acme")
            .account(transactions)
            .rules(MatchRules.builder().licenceState("OR").build())
            .build();

    Matching matching = roster.match(roster.snapshot(), PersonSource.of(people));

    assertThat(matching.disputes().get(0).reasons())
        .containsExactly(DisputeReason.LICENCES_DISAGREE);
  }

  @Test
  void theSameLicenceLinksWithItsStateAndProposesWithout() {
    TestDirectory transactions = new TestDirectory("acme", ServiceId.OPEN_TO_CLOSE);
    person("p-1", Field.FULL_NAME, "Ann Leeson", Field.EMAIL, "a@x.example", Field.LICENCE, "RE-1");
    transactions.add(
        "1", Field.FULL_NAME, "Anna Leeson", Field.EMAIL, "b@x.example", Field.LICENCE, "re 1");
    Roster.Builder builder = Roster.builder(store, "acme").account(transactions);
    Roster without = builder.build();
    Matching proposed = without.match(without.snapshot(), PersonSource.of(people));
    assertThat(proposed.proposals().get(0).evidence()).isEqualTo(Evidence.LICENCE_NUMBER);

    Roster with = builder.rules(MatchRules.builder().licenceState("OR").build()).build();
    Matching linked = with.match(with.snapshot(), PersonSource.of(people));
    assertThat(linked.counts(transactions.account())).isEqualTo(Map.of(Situation.UNLINKED, 1L));
  }

  @Test
  void tooManyRecordsWithOneAddressAreNoEvidence() {
    person("p-1", ann("ann@harbor.example"));
    for (int i = 0; i < 13; i++) {
      signs.add("" + (i + 1), ann("ann@harbor.example"));
    }

    Matching matching = match();

    assertThat(matching.counts(signs.account())).isEqualTo(Map.of(Situation.UNMATCHED, 13L));
    assertThat(matching.sharedKeys())
        .extracting(SharedKey::kind)
        .containsExactly(Evidence.EMAIL, Evidence.PHONE);
  }

  @Test
  void aRecordLinkedToSomebodyWhoIsNotOnTheListIsNobodys() {
    person("p-1", ann("ann@harbor.example"));
    signs.add("1", ann("ann@harbor.example"));
    roster().accept(sign("1"), "p-9", "tester");

    assertThat(outcome(match()).get("signtraker/1")).isEqualTo("UNMATCHED");
  }

  @Test
  void aRecordThatIsLinkedTwiceIsACollision() throws Exception {
    person("p-1", ann("ann@harbor.example"));
    person("p-2", record("Bob", "Hill", "bob@harbor.example", null));
    signs.add("1", ann("ann@harbor.example"));
    roster().accept(sign("1"), "p-1", "tester");
    assertThatThrownBy(() -> roster().accept(sign("1"), "p-2", "tester"))
        .isInstanceOf(DecisionConflictException.class)
        .hasMessageContaining("p-1");
    // Such a pair can only come from outside.
    store.close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("roster.db"));
        Statement statement = c.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO link SELECT account, native_id, 'p-2', evidence, made_by, made_at FROM link");
    }
    store = RosterStore.sqlite(folder.resolve("roster.db"));

    Matching matching = match();

    assertThat(outcome(matching).get("signtraker/1")).isEqualTo("COLLISION");
    assertThat(matching.disputes().get(0).reasons()).containsExactly(DisputeReason.LINKED_TWICE);
  }
}

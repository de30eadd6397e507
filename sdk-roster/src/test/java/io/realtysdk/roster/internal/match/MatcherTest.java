package io.realtysdk.roster.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.TestDirectory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What evidence links, proposes and disputes. */
class MatcherTest extends MatchFixture {

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
}

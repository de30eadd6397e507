package io.realtysdk.roster.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.roster.DecisionConflictException;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.RosterStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people decided, against what the fields say. */
class DecisionsTest extends MatchFixture {

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

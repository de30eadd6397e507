package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Review, decide and forget. */
class DecisionsTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() throws IOException {
    office = new Office(folder);
    office.console.variable("USER", "olga");
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void reviewShowsWhatSpeaksForWhomAndHowToDecide() {
    assertThat(office.run("review")).isZero();

    assertThat(office.out())
        .contains("disputed 2: two records in one account", "open-to-close/71", "p-0023")
        .contains("realty roster decide --tenant acme --accept signtraker/19 --person p-0019")
        .contains("acme: 3 disputes, 2 proposals");
  }

  @Test
  void anAcceptedProposalIsLinkedFromThenOn() {
    assertThat(office.run("snapshot")).isZero();
    office.clearRequests();
    assertThat(office.run("decide", "--accept", "signtraker/19", "--person", "p-0019")).isZero();
    assertThat(office.out()).contains("accepted  signtraker/19  p-0019  by olga");

    assertThat(office.run("review", "--stored")).isZero();
    assertThat(office.out()).contains("3 disputes, 1 proposal").doesNotContain("signtraker/19");
    assertThat(office.run("match", "--stored")).isZero();
    assertThat(office.out()).contains("linked 1");
    assertThat(office.requests()).isEmpty();
  }

  @Test
  void aRefusedRecordIsNotProposedAgainAndDecisionsAreListed() {
    assertThat(office.run("snapshot")).isZero();
    assertThat(
            office.run("decide", "--refuse", "signtraker/19", "--person", "p-0019", "--by", "Ivy"))
        .isZero();
    assertThat(office.run("review", "--stored")).isZero();
    assertThat(office.out()).doesNotContain("signtraker/19");

    assertThat(office.run("decide", "--list")).isZero();
    assertThat(office.out()).contains("refused  signtraker/19  p-0019  by Ivy");
  }

  @Test
  void aMisspelledRecordOrPersonIsRefused() {
    assertThat(office.run("decide", "--accept", "spectora/1", "--person", "p-0001")).isEqualTo(5);
    assertThat(office.run("snapshot")).isZero();

    assertThat(office.run("decide", "--accept", "spectora/999", "--person", "p-0001")).isEqualTo(1);
    assertThat(office.err()).contains("has no record spectora/999");
    assertThat(office.run("decide", "--accept", "spectora/1", "--person", "p-1")).isEqualTo(1);
    assertThat(office.err()).contains("has no person p-1");
    assertThat(office.run("decide", "--refuse", "spectora/999", "--person", "p-0001")).isEqualTo(1);
    assertThat(office.run("decide", "--refuse", "spectora/1", "--person", "p-1")).isEqualTo(1);
    assertThat(office.run("decide", "--list")).isZero();
    assertThat(office.out()).isEmpty();
  }

  @Test
  void aDecisionIsTakenBackAlsoWhenTheRecordIsGone() {
    assertThat(office.run("snapshot")).isZero();
    assertThat(office.run("decide", "--accept", "signtraker/19", "--person", "p-0019")).isZero();
    assertThat(office.run("forget", "p-0018", "--yes")).isZero();

    assertThat(office.run("decide", "--refuse", "signtraker/19", "--person", "p-0019")).isZero();
    assertThat(office.run("decide", "--refuse", "signtraker/18", "--person", "p-0018"))
        .isEqualTo(5);
  }

  @Test
  void nobodyDecidesWithoutAName() {
    office.console.variable("USER", "");

    assertThat(office.run("decide", "--refuse", "spectora/1", "--person", "p-0001")).isEqualTo(1);

    assertThat(office.err()).contains("--by");
  }

  @Test
  void forgetAsksAndThenRemovesLinksSnapshotAndPlans() {
    assertThat(office.run("snapshot")).isZero();
    assertThat(office.run("decide", "--accept", "signtraker/19", "--person", "p-0019")).isZero();

    assertThat(office.run("forget", "p-0019")).isEqualTo(1);
    assertThat(office.err()).contains("--yes");
    office.console.terminal(true).input("p-0018\n");
    assertThat(office.run("forget", "p-0019")).isEqualTo(1);
    office.console.input("p-0019\n");
    assertThat(office.run("forget", "p-0019")).isZero();
    assertThat(office.out()).contains("p-0019 is forgotten");

    assertThat(office.run("match", "--stored")).isEqualTo(5);
    assertThat(office.run("decide", "--list")).isZero();
    assertThat(office.out()).isEmpty();
    assertThat(office.run("forget", "p-0018", "--yes")).isZero();
  }
}

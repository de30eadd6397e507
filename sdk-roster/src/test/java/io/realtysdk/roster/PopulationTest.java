package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.roster.Population.Damage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matching against what is known to be true. The size is set by -Droster.people. */
class PopulationTest {
  private static final int PEOPLE = Integer.getInteger("roster.people", 1_000);

  @TempDir Path folder;

  @Test
  void noRecordIsLinkedToSomebodyElseAndEveryDisputeIsFound() {
    Population population = new Population("acme", PEOPLE, 0.03, 42);
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      Roster roster = population.roster(store).build();
      Matching matching = roster.match(roster.snapshot(), PersonSource.of(population.people()));

      AtomicInteger linked = new AtomicInteger();
      AtomicInteger wrong = new AtomicInteger();
      Set<RecordRef> duplicates = new HashSet<>();
      matching.forEach(
          match -> {
            RecordRef ref = match.record().ref();
            if (match.person() != null) {
              linked.incrementAndGet();
              if (!match.person().equals(population.owner(ref))) {
                wrong.incrementAndGet();
              }
            }
            if (match.situation() == Situation.DUPLICATE) {
              duplicates.add(ref);
            }
          });
      assertThat(wrong).hasValue(0);
      assertThat(duplicates).isEqualTo(population.doubles());
      Set<String> disputed = new HashSet<>();
      matching.disputes().forEach(dispute -> disputed.addAll(dispute.people()));
      Set<String> expected = new HashSet<>(population.damaged(Damage.DOUBLED));
      expected.addAll(population.damaged(Damage.CHANGED_NAME));
      assertThat(disputed).isEqualTo(expected);
      Set<String> proposed = new HashSet<>();
      matching
          .proposals()
          .forEach(
              proposal -> {
                if (proposal.person().equals(population.owner(proposal.record()))) {
                  proposed.add(proposal.person());
                }
              });
      System.out.printf(
          "%d people, %d records: %.2f %% linked without a decision, %d disputes, %d of %d people"
              + " with a changed address proposed, %d wrong%n",
          PEOPLE,
          population.size(),
          100.0 * linked.get() / population.size(),
          matching.disputes().size(),
          proposed.stream().filter(population.damaged(Damage.CHANGED_EMAIL)::contains).count(),
          population.damaged(Damage.CHANGED_EMAIL).size(),
          wrong.get());
    }
  }
}

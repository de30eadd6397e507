package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantsTest {
  @TempDir Path folder;

  @Test
  void twoTenantsWithTheSamePeopleDoNotMeet() throws Exception {
    Population one = new Population("one", 120, 0.05, 5);
    Population two = new Population("two", 120, 0.05, 6);
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Roster first = one.roster(store).build();
      Roster second = two.roster(store).build();
      first.accept(
          new RecordRef(one.account(ServiceId.SPECTORA).account(), "1"), "p-0000001", "tester");
      Future<Plan> a = threads.submit(() -> plan(first, one));
      Future<Plan> b = threads.submit(() -> plan(second, two));
      Plan planOne = a.get();
      Plan planTwo = b.get();
      threads.shutdown();

      assertThat(planOne.header().tenant()).isEqualTo("one");
      planOne.forEachStep(step -> assertThat(step.account().tenant()).isEqualTo("one"));
      planTwo.forEachStep(step -> assertThat(step.account().tenant()).isEqualTo("two"));
      assertThat(planTwo.summaries()).allSatisfy(s -> assertThat(s.linked()).isZero());
      assertThat(second.decisions()).isEmpty();
      try (RosterStore alone = RosterStore.sqlite(folder.resolve("alone.db"))) {
        assertThat(plan(two.roster(alone).build(), two).id()).isEqualTo(planTwo.id());
      }
    }
  }

  private static Plan plan(Roster roster, Population population) {
    return roster.plan(roster.snapshot(), PersonSource.of(population.people()));
  }

  @Test
  void eachTenantsRequestsGoToItsOwnAccounts() {
    try (FakeProviders one = FakeProviders.start().seed(3);
        FakeProviders two = FakeProviders.start().seed(4);
        RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      Roster first =
          Roster.builder(store, "one")
              .account(Directories.spectora("one", one.spectora().client()))
              .build();
      Roster second =
          Roster.builder(store, "two")
              .account(Directories.spectora("two", two.spectora().client()))
              .build();

      assertThat(first.snapshot().records()).isEqualTo(3);
      assertThat(two.spectora().requests()).isEmpty();
      assertThat(second.snapshot().records()).isEqualTo(4);
      for (FakeProvider<?> fake : List.of(one.spectora(), two.spectora())) {
        assertThat(fake.requests()).hasSize(3);
      }
    }
  }
}

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
  void tenantsReadAtOneTimeSendTheirOwnKeysToTheirOwnAccounts() throws Exception {
    try (FakeProviders one = FakeProviders.start().seed(230);
        FakeProviders two = FakeProviders.start().seed(240);
        RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      one.spectora().apiKey("key-of-one");
      one.signTraker().apiKey("key-of-one");
      two.spectora().apiKey("key-of-two");
      two.signTraker().apiKey("key-of-two");
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Future<Snapshot> first = threads.submit(() -> roster(store, "one", one).snapshot());
      Future<Snapshot> second = threads.submit(() -> roster(store, "two", two).snapshot());

      assertThat(first.get().records()).isEqualTo(460);
      assertThat(second.get().records()).isEqualTo(480);
      threads.shutdown();
      assertOwn(one, "key-of-one", "key-of-two");
      assertOwn(two, "key-of-two", "key-of-one");
    }
  }

  private static Roster roster(RosterStore store, String tenant, FakeProviders fakes) {
    return Roster.builder(store, tenant)
        .account(Directories.spectora(tenant, fakes.spectora().client()))
        .account(Directories.signTraker(tenant, fakes.signTraker().client()))
        .build();
  }

  private static void assertOwn(FakeProviders fakes, String own, String other) {
    for (FakeProvider<?> fake : List.of(fakes.spectora(), fakes.signTraker())) {
      assertThat(fake.requests())
          .hasSizeGreaterThan(3)
          .allMatch(request -> request.headers().toString().contains(own))
          .noneMatch(request -> request.headers().toString().contains(other));
    }
  }
}

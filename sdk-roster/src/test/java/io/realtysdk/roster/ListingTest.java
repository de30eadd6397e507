package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services whose lists and searches do not show what is there. */
class ListingTest {
  @RegisterExtension static final FakeOpenToClose fake = FakeOpenToClose.extension().seed(30);

  @TempDir Path folder;
  private RosterStore store;
  private Roster roster;

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
    AccountPolicy policy = AccountPolicy.builder().allowUnproven(true).build();
    roster =
        Roster.builder(store, "acme")
            .account(Directories.openToClose("acme", fake.client()), policy)
            .build();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Person imogen() {
    return Person.builder("p-1")
        .set(Field.FULL_NAME, "Imogen Fairweather")
        .set(Field.EMAIL, "imogen@harbor.example")
        .build();
  }

  @Test
  void aSearchThatIgnoresItsFilterIsNotReliedOnAndThePlanSaysWhatThatCosts() {
    fake.ignoreFilter();

    Plan plan = roster.plan(roster.snapshot(), PersonSource.of(List.of(imogen())));

    LookupCheck check = plan.header().accounts().get(0).lookup();
    assertThat(check.verdict()).isEqualTo(LookupCheck.Verdict.UNRELIABLE);
    assertThat(check.why()).contains("a random address found 30 records");
    assertThat(plan.costs().get(0).notes()).anyMatch(note -> note.contains("search"));
  }

  @Test
  void aLinkedRecordThatTheListDoesNotShowYetIsReadByItsIdAndNotCreatedAgain() {
    Clock noon = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    fake.lag(Duration.ofHours(1), noon);
    long id =
        fake.client()
            .agents()
            .create(
                OpenToCloseNewAgent.builder()
                    .name("Imogen Fairweather")
                    .email("imogen@harbor.example")
                    .build())
            .id();
    PersonSource people = PersonSource.of(List.of(imogen()));
    AccountId account = new AccountId("acme", ServiceId.OPEN_TO_CLOSE);

    Plan before = roster.plan(roster.snapshot(), people);
    assertThat(before.steps().map(Step::action)).containsExactly(Action.CREATE);

    roster.accept(new RecordRef(account, Long.toString(id)), "p-1", "olga");
    Snapshot snapshot = roster.snapshot();
    Plan after = roster.plan(snapshot, people);

    assertThat(snapshot.accounts().get(0).gaps()).isEqualTo(1);
    assertThat(snapshot.accounts().get(0).deleted()).isZero();
    assertThat(after.steps()).isEmpty();
  }
}

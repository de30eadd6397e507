package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.roster.LookupCheck.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir Path folder;
  private RosterStore store;

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static TestDirectory account(ServiceId service, int records) {
    TestDirectory directory = new TestDirectory("acme", service).pageSize(10);
    for (int i = 1; i <= records; i++) {
      directory.add(
          "" + i,
          Field.FULL_NAME,
          "Ann Lee",
          Field.FIRST_NAME,
          "Ann",
          Field.LAST_NAME,
          "Lee",
          Field.EMAIL,
          "a" + i + "@x.example",
          Field.PHONE,
          "+15550000001");
    }
    return directory;
  }

  private Roster roster(TestDirectory directory) {
    return Roster.builder(store, "acme").account(directory).build();
  }

  private AccountSnapshot read(TestDirectory directory) {
    return roster(directory).snapshot().accounts().get(0);
  }

  @Test
  void anAccountIsReadWholeAndItsSearchTried() {
    TestDirectory directory = account(ServiceId.SIGNTRAKER, 25);

    AccountSnapshot account = read(directory);

    assertThat(account.isComplete()).isTrue();
    assertThat(account.records()).isEqualTo(25);
    assertThat(account.pages()).isEqualTo(3);
    assertThat(account.requests()).isEqualTo(5).isEqualTo(directory.requests());
    assertThat(account.lookup()).isEqualTo(new LookupCheck(Verdict.RELIABLE, ""));
  }

  @Test
  void theFingerprintDoesNotDependOnTheOrderButOnEveryValue() {
    String first = read(account(ServiceId.SIGNTRAKER, 25)).fingerprint();
    String shuffled = read(account(ServiceId.SIGNTRAKER, 25).shuffled(7)).fingerprint();
    String less = read(account(ServiceId.SIGNTRAKER, 24)).fingerprint();
    String other =
        read(account(ServiceId.SIGNTRAKER, 24).add("25", Field.EMAIL, "z@x.example")).fingerprint();

    assertThat(shuffled).isEqualTo(first);
    assertThat(List.of(less, other)).doesNotContain(first).doesNotHaveDuplicates();
  }

  @Test
  void aFailingListLeavesTheAccountIncomplete() {
    AccountSnapshot account = read(account(ServiceId.SIGNTRAKER, 25).failingOnPage(1));

    assertThat(account.isComplete()).isFalse();
    assertThat(account.incomplete()).startsWith("NetworkException");
    assertThat(account.records()).isEqualTo(10);
    assertThat(account.lookup().verdict()).isEqualTo(Verdict.NOT_CHECKED);
  }

  @Test
  void aListThatChangedOnceIsReadAgain() {
    TestDirectory directory = account(ServiceId.SIGNTRAKER, 25).repeating(1);

    AccountSnapshot account = read(directory);

    assertThat(account.isComplete()).isTrue();
    assertThat(account.records()).isEqualTo(25);
    assertThat(account.pages()).isEqualTo(3);
    assertThat(directory.requests()).isEqualTo(8);
  }

  @Test
  void aListThatKeepsChangingIsIncomplete() {
    AccountSnapshot account = read(account(ServiceId.SIGNTRAKER, 25).repeating(100));

    assertThat(account.incomplete())
        .isEqualTo("2 records came twice: the list changed while it was read");
    assertThat(account.records()).isEqualTo(25);
  }

  @Test
  void aTotalThatIsNotReachedMakesTheAccountIncomplete() {
    AccountSnapshot account = read(account(ServiceId.PROPERTYBASE, 25).totalOffBy(1));

    assertThat(account.incomplete()).isEqualTo("the service says it has 26 records, and listed 25");
  }

  @Test
  void aLinkedRecordThatIsNotListedIsReadByItsId() {
    TestDirectory directory = account(ServiceId.SIGNTRAKER, 25).unlisted("7");
    Roster roster = roster(directory);
    roster.accept(new RecordRef(directory.account(), "7"), "p-7", "tester");
    roster.accept(new RecordRef(directory.account(), "99"), "p-99", "tester");

    Snapshot snapshot = roster.snapshot();

    AccountSnapshot account = snapshot.accounts().get(0);
    assertThat(account.gaps()).isEqualTo(1);
    assertThat(account.deleted()).isEqualTo(1);
    assertThat(account.records()).isEqualTo(25);
    PersonSource people =
        PersonSource.of(List.of(Person.builder("p-7").build(), Person.builder("p-99").build()));
    assertThat(roster.match(snapshot, people).counts(directory.account()))
        .isEqualTo(Map.of(Situation.LINKED, 1L, Situation.DELETED, 1L, Situation.UNMATCHED, 24L));
  }

  @Test
  void aSearchThatIgnoresTheAddressIsFoundOut() {
    LookupCheck check = read(account(ServiceId.SIGNTRAKER, 25).ignoringFilter()).lookup();

    assertThat(check.verdict()).isEqualTo(Verdict.UNRELIABLE);
    assertThat(check.why()).isEqualTo("a random address found 10 records");
  }

  @Test
  void aSearchThatFindsMoreThanTheAddressIsFoundOut() {
    LookupCheck check = read(account(ServiceId.SIGNTRAKER, 25).fuzzy()).lookup();

    assertThat(check.why()).isEqualTo("the address of a known record found others as well");
  }

  @Test
  void whatAListLeavesOutIsUnknownUntilEachRecordIsRead() {
    TestDirectory directory = account(ServiceId.PROPERTYBASE, 5);
    Roster roster = roster(directory);
    Snapshot listed = roster.snapshot();
    List<Values> values = new ArrayList<>();
    roster
        .match(listed, PersonSource.of(List.of()))
        .forEach(match -> values.add(match.record().values()));
    assertThat(values).allSatisfy(v -> assertThat(v.get(Field.PHONE).isUnknown()).isTrue());

    int before = directory.requests();
    Snapshot detailed = roster.snapshot(SnapshotOptions.defaults().details(ServiceId.PROPERTYBASE));
    values.clear();
    roster
        .match(detailed, PersonSource.of(List.of()))
        .forEach(match -> values.add(match.record().values()));
    assertThat(values).allSatisfy(v -> assertThat(v.value(Field.PHONE)).isEqualTo("+15550000001"));
    assertThat(directory.requests() - before).isEqualTo(1 + 5 + 2);
    assertThat(detailed.accounts().get(0).details()).isTrue();
  }

  @Test
  void onlyTheLastSnapshotIsKept() {
    TestDirectory directory = account(ServiceId.SIGNTRAKER, 5);
    Roster roster = roster(directory);
    Snapshot first = roster.snapshot();
    Snapshot second = roster.snapshot();

    assertThat(roster.latestSnapshot()).contains(second);
    PersonSource nobody = PersonSource.of(List.of());
    assertThatThrownBy(() -> roster.match(first, nobody))
        .isInstanceOf(RosterException.class)
        .hasMessageContaining("take a new one");
  }

  @Test
  void theListenerSeesEveryPage() {
    TestDirectory directory = account(ServiceId.PROPERTYBASE, 25);
    List<String> seen = new ArrayList<>();
    RosterListener listener =
        new RosterListener() {
          @Override
          public void pageRead(AccountId account, long records, OptionalLong total) {
            seen.add(records + "/" + total.orElse(-1));
          }

          @Override
          public void accountRead(AccountSnapshot snapshot) {
            seen.add("done " + snapshot.account());
          }
        };

    Roster.builder(store, "acme").account(directory).listener(listener).build().snapshot();

    assertThat(seen).containsExactly("10/25", "20/25", "25/25", "done acme/propertybase");
  }

  @Test
  void oneProcessHasTheStoreAndOnlyTheOwnerReadsIt() throws Exception {
    Path file = folder.resolve("roster.db");
    assertThatThrownBy(() -> RosterStore.sqlite(file)).isInstanceOf(StoreLockedException.class);
    read(account(ServiceId.SIGNTRAKER, 5));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo("rw-------"));
    }
    store.close();
    store = RosterStore.sqlite(file);
  }

  @Test
  void filesOfAKilledProcessThatOthersCouldReadBecomePrivate() throws Exception {
    read(account(ServiceId.SIGNTRAKER, 5));
    List<Path> files = new ArrayList<>();
    for (String end : List.of("", "-wal", "-shm", ".lock")) {
      Path file = folder.resolve("killed.db" + end);
      files.add(Files.copy(folder.resolve("roster.db" + end), file));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    try (RosterStore killed = RosterStore.sqlite(files.get(0))) {
      assertThat(killed).isNotNull();
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void aFileThatIsNoStoreIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("other.db"), "this is no database at all, really");

    assertThatThrownBy(() -> RosterStore.sqlite(file)).isInstanceOf(RosterException.class);
  }

  @Test
  void anAccountOfAnotherTenantIsRefused() {
    TestDirectory other = new TestDirectory("other", ServiceId.SPECTORA);
    Roster.Builder builder = Roster.builder(store, "acme");

    assertThatThrownBy(() -> builder.account(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme");
  }
}

package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from four services to a plan, over real sockets. */
class RosterOnFakesTest {
  @TempDir Path folder;
  private FakeProviders fakes;
  private RosterStore store;

  @BeforeEach
  void start() {
    fakes = FakeProviders.start().seed(120);
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void stop() {
    store.close();
    fakes.close();
  }

  private Roster.Builder roster() {
    return Roster.builder(store, "acme")
        .account(Directories.openToClose("acme", fakes.openToClose().client()))
        .account(Directories.propertybase("acme", fakes.propertybase().client()))
        .account(Directories.signTraker("acme", fakes.signTraker().client()))
        .account(Directories.spectora("acme", fakes.spectora().client()));
  }

  private PersonSource people() {
    List<Person> people = new ArrayList<>();
    for (Map<String, Object> agent : fakes.signTraker().agents()) {
      people.add(
          Person.builder("p-" + agent.get("Id"))
              .set(Field.FIRST_NAME, (String) agent.get("FirstName"))
              .set(Field.LAST_NAME, (String) agent.get("LastName"))
              .set(Field.EMAIL, (String) agent.get("Email"))
              .set(Field.PHONE, (String) agent.get("CellularPhone"))
              .build());
    }
    return PersonSource.of(people);
  }

  @Test
  void thePeopleOfFourServicesAreRecognisedAndNothingIsWritten() throws Exception {
    Roster roster = roster().build();

    Snapshot snapshot = roster.snapshot();
    Plan plan = roster.plan(snapshot, people());

    assertThat(snapshot.records()).isEqualTo(480);
    assertThat(snapshot.isComplete()).isTrue();
    assertThat(snapshot.accounts())
        .allSatisfy(account -> assertThat(account.lookup().isReliable()).isTrue());
    assertThat(plan.summaries())
        .allSatisfy(account -> assertThat(account.newLinks()).isEqualTo(120));
    for (FakeProvider<?> fake :
        List.of(fakes.openToClose(), fakes.propertybase(), fakes.signTraker(), fakes.spectora())) {
      assertThat(fake.requests()).extracting(RecordedRequest::method).containsOnly("GET");
    }

    Path file = folder.resolve("plan.json");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    plan.writeJson(json);
    Files.write(file, json.toByteArray());
    Plan read = Plan.readJson(file);
    assertThat(read.id()).isEqualTo(plan.id());
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read.writeJson(again);
    assertThat(again.toByteArray()).isEqualTo(json.toByteArray());
  }
}

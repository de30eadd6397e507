package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.RosterStore;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.TestDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts in memory, a wanted list, and whose the records are. */
abstract class MatchFixture {
  @TempDir Path folder;
  RosterStore store;
  final TestDirectory signs = new TestDirectory("acme", ServiceId.SIGNTRAKER);
  final TestDirectory inspections = new TestDirectory("acme", ServiceId.SPECTORA);
  final List<Person> people = new ArrayList<>();
  MatchRules rules = MatchRules.defaults();

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  Roster roster() {
    return Roster.builder(store, "acme").account(signs).account(inspections).rules(rules).build();
  }

  Matching match() {
    return roster().match(roster().snapshot(), PersonSource.of(people));
  }

  static Object[] ann(String email) {
    return record("Ann", "Lee", email, "+15550000001");
  }

  static Object[] record(String first, String last, String email, String phone) {
    return new Object[] {
      Field.FIRST_NAME, first, Field.LAST_NAME, last, Field.EMAIL, email, Field.PHONE, phone
    };
  }

  void person(String key, Object... fields) {
    Person.Builder person = Person.builder(key);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        person.set((Field) fields[i], (String) fields[i + 1]);
      }
    }
    people.add(person.build());
  }

  static Map<String, String> outcome(Matching matching) {
    Map<String, String> outcome = new TreeMap<>();
    matching.forEach(
        match ->
            outcome.put(
                match.record().ref().account().service() + "/" + match.record().ref().nativeId(),
                match.situation() + (match.person() == null ? "" : " " + match.person())));
    return outcome;
  }

  RecordRef sign(String id) {
    return new RecordRef(signs.account(), id);
  }
}

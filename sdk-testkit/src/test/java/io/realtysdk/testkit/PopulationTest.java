package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {
  private final Population tidy = Population.generate(7, 5_000);

  @Test
  void withoutDamageEveryPersonHasOneTrueRecordInEachService() {
    assertThat(tidy.people())
        .hasSize(5_000)
        .allSatisfy(
            person -> {
              assertThat(person.damages()).isEmpty();
              assertThat(person.records())
                  .extracting(PopulationRecord::service)
                  .containsExactly(Service.values());
              assertThat(person.records()).allMatch(record -> isTrue(record, person));
            });
  }

  private static boolean isTrue(PopulationRecord record, PopulationPerson person) {
    return record.person() == person.number()
        && record.email().equals(person.email())
        && record.firstName().equals(person.firstName())
        && record.lastName().equals(person.lastName())
        && record.phone().equals(person.phone());
  }

  @Test
  void namesAddressesAndPhoneNumbersAreUnique() {
    Set<String> seen = new HashSet<>();
    Population large = Population.generate(7, PopulationNames.MAX_PEOPLE);
    for (int number = 1; number <= large.size(); number += 41) {
      PopulationPerson person = large.person(number);
      assertThat(seen.add(person.firstName() + " " + person.lastName())).isTrue();
      assertThat(seen.add(person.email())).isTrue();
      assertThat(seen.add(person.phone())).isTrue();
      assertThat(person.email()).matches("[a-z0-9.]+@agency\\.example");
    }
  }

  @Test
  void everythingFollowsFromTheSeed() {
    Population damaged = tidy.damageAll(0.03);

    assertThat(all(damaged)).isEqualTo(all(Population.generate(7, 5_000).damageAll(0.03)));
    assertThat(all(damaged)).isNotEqualTo(all(Population.generate(8, 5_000).damageAll(0.03)));
    assertThat(damaged.person(77)).isEqualTo(all(damaged).get(76));
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamageAffectsAboutItsShareAndNothingElse(Damage kind) {
    List<PopulationPerson> people = all(tidy.damage(kind, 0.03));

    long affected = people.stream().filter(p -> p.damages().equals(Set.of(kind))).count();

    assertThat(affected).isBetween(110L, 190L);
    assertThat(people).filteredOn(p -> p.damages().isEmpty()).hasSize(5_000 - (int) affected);
  }

  @Test
  void aMissingRecordIsMissingInOneService() {
    assertThat(affected(Damage.MISSING_RECORD)).allMatch(person -> person.records().size() == 3);
    assertThat(affected(Damage.MISSING_RECORD))
        .extracting(person -> person.records(Service.SPECTORA).size())
        .contains(0, 1);
  }

  @Test
  void aChangedAddressIsInOneServiceAndBelongsToNobodyElse() {
    assertThat(affected(Damage.CHANGED_EMAIL))
        .allSatisfy(
            person -> {
              List<PopulationRecord> changed =
                  person.records().stream()
                      .filter(record -> !record.email().equals(person.email()))
                      .toList();
              assertThat(changed).hasSize(1);
              assertThat(changed.get(0).email()).isEqualTo("former." + person.email());
            });
  }

  @Test
  void aChangedNameIsInOneService() {
    assertThat(affected(Damage.CHANGED_NAME))
        .allSatisfy(
            person ->
                assertThat(person.records())
                    .filteredOn(record -> record.lastName().startsWith("Van "))
                    .hasSize(1));
  }

  @Test
  void aSharedPhoneNumberIsThatOfThePreviousPerson() {
    Population shared = tidy.damage(Damage.SHARED_PHONE, 0.1);

    assertThat(affected(Damage.SHARED_PHONE))
        .allSatisfy(
            person ->
                assertThat(person.phone()).isEqualTo(shared.person(person.number() - 1).phone()));
    assertThat(distinct(shared, PopulationPerson::phone))
        .isEqualTo(5_000 - affected(Damage.SHARED_PHONE).size());
  }

  @Test
  void aNamesakeHasTheNameOfThePreviousPersonAndAnAddressOfTheirOwn() {
    Population namesakes = tidy.damage(Damage.NAMESAKE, 0.1);

    assertThat(affected(Damage.NAMESAKE))
        .allSatisfy(
            person -> {
              PopulationPerson other = namesakes.person(person.number() - 1);
              assertThat(person.firstName()).isEqualTo(other.firstName());
              assertThat(person.lastName()).isEqualTo(other.lastName());
              assertThat(person.email()).isNotEqualTo(other.email());
            });
    assertThat(distinct(namesakes, PopulationPerson::email)).isEqualTo(5_000);
  }

  @Test
  void aDoubledRecordHasTheSameValuesAndAnotherId() {
    assertThat(affected(Damage.DOUBLED_RECORD))
        .allSatisfy(
            person -> {
              Map<Service, List<PopulationRecord>> records =
                  person.records().stream()
                      .collect(Collectors.groupingBy(PopulationRecord::service));
              List<PopulationRecord> doubled =
                  records.values().stream().filter(r -> r.size() == 2).findFirst().orElseThrow();
              assertThat(person.records()).hasSize(5);
              assertThat(doubled).extracting(PopulationRecord::id).doesNotHaveDuplicates();
              assertThat(doubled).allMatch(record -> isTrue(record, person));
            });
  }

  @Test
  void anotherTenantHasTheSamePeopleWithDamagesOfOthers() {
    Population one = tidy.damageAll(0.03).tenant("one");
    Population two = tidy.damageAll(0.03).tenant("two");

    assertThat(all(one))
        .extracting(PopulationPerson::email)
        .isEqualTo(all(two).stream().map(PopulationPerson::email).toList());
    assertThat(all(one))
        .extracting(PopulationPerson::damages)
        .isNotEqualTo(all(two).stream().map(PopulationPerson::damages).toList());
  }

  @Test
  void theFakesHoldExactlyTheRecordsOfThePopulation() {
    Population population = Population.generate(3, 200).damageAll(0.2);
    try (FakeProviders fakes = FakeProviders.start().load(population)) {
      assertThat(held(fakes.openToClose(), "id", "first_name", "last_name", "email", "phone"))
          .isEqualTo(expected(population, Service.OPEN_TO_CLOSE));
      assertThat(held(fakes.signTraker(), "Id", "FirstName", "LastName", "Email", "CellularPhone"))
          .isEqualTo(expected(population, Service.SIGNTRAKER));
      assertThat(held(fakes.spectora(), "id", "first_name", "last_name", "email", "phone"))
          .isEqualTo(expected(population, Service.SPECTORA));
      assertThat(fakes.propertybase().agents())
          .extracting(agent -> agent.get("id") + " " + agent.get("name") + " " + agent.get("email"))
          .containsExactlyInAnyOrderElementsOf(
              records(population, Service.PROPERTYBASE).stream()
                  .map(r -> r.id() + " " + r.firstName() + " " + r.lastName() + " " + r.email())
                  .toList());
      assertThat(ids(fakes.openToClose(), "id")).isNotEqualTo(ids(fakes.signTraker(), "Id"));
    }
  }

  private static List<String> ids(FakeProvider<?> fake, String id) {
    return fake.agents().stream().map(agent -> String.valueOf(agent.get(id))).toList();
  }

  private static Map<String, List<Object>> held(FakeProvider<?> fake, String id, String... fields) {
    Map<String, List<Object>> held = new HashMap<>();
    for (Map<String, Object> agent : fake.agents()) {
      List<Object> values = new ArrayList<>();
      for (String field : fields) {
        values.add(agent.get(field));
      }
      held.put(String.valueOf(agent.get(id)), values);
    }
    return held;
  }

  private static Map<String, List<Object>> expected(Population population, Service service) {
    return records(population, service).stream()
        .collect(
            Collectors.toMap(
                PopulationRecord::id,
                r -> List.of(r.firstName(), r.lastName(), r.email(), r.phone())));
  }

  private static List<PopulationRecord> records(Population population, Service service) {
    return population.people().flatMap(person -> person.records(service).stream()).toList();
  }

  @Test
  void agentsCreatedLaterGetIdsOfTheirOwn() throws IOException {
    Population population = Population.generate(3, 50).damage(Damage.DOUBLED_RECORD, 1);
    try (FakePropertybase fake = FakePropertybase.start().load(population)) {
      int before = fake.agents().size();
      new Http(fake, "Bearer " + fake.apiKey())
          .send(
              "POST",
              "/v1/agents",
              "application/json",
              "{\"email\":\"new@x.example\",\"name\":\"New\"}");

      assertThat(fake.agents()).hasSize(before + 1);
      assertThat(fake.agentsByEmail("new@x.example")).hasSize(1);
    }
  }

  @Test
  void theFakesOfTwoTenantsHaveKeysOfTheirOwn() throws IOException {
    try (FakeSignTraker one = FakeSignTraker.start().apiKey("key-one").load(tidy.tenant("one"));
        FakeSignTraker two = FakeSignTraker.start().apiKey("key-two").load(tidy.tenant("two"))) {
      assertThat(new Http(one, "ST-API key-one").get("/api/agents/1").statusCode()).isEqualTo(200);
      assertThat(new Http(two, "ST-API key-one").get("/api/agents/1").statusCode()).isEqualTo(401);
      assertThat(two.client().agents().get(1).id()).isEqualTo(1);
      assertThatIllegalStateException().isThrownBy(() -> two.apiKey("key-three"));
    }
  }

  @Test
  void textFormsHoldNoPersonalData() {
    PopulationPerson person = tidy.damageAll(0.5).person(3);

    assertThat(person + " " + person.records() + " " + tidy)
        .doesNotContain(person.email(), person.lastName(), person.phone());
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Population.generate(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Population.generate(1, 1_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> tidy.person(0));
    assertThatIllegalArgumentException().isThrownBy(() -> tidy.person(5_001));
    assertThatIllegalArgumentException().isThrownBy(() -> tidy.damage(Damage.NAMESAKE, 1.1));
    assertThat(Population.generate(1, 0).people()).isEmpty();
  }

  private List<PopulationPerson> affected(Damage kind) {
    return tidy.damage(kind, 0.1).people().filter(p -> p.damages().contains(kind)).toList();
  }

  private static long distinct(
      Population population, java.util.function.Function<PopulationPerson, String> value) {
    return population.people().map(value).distinct().count();
  }

  private static List<PopulationPerson> all(Population population) {
    return population.people().toList();
  }
}

package io.realtysdk.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * People, their records in four accounts, and what is wrong with some of them. The same seed gives
 * the same population. Knows the truth: whose each record is, and what must be found out.
 */
public final class Population {
  /** What can be wrong. */
  public enum Damage {
    MISSING,
    CHANGED_EMAIL,
    CHANGED_NAME,
    SHARED_PHONE,
    NAMESAKE,
    DOUBLED
  }

  private static final List<String> FIRST =
      List.of(
          "Ann", "Michael", "Zoë", "David", "Sarah", "José", "Emily", "James", "Priya", "Robert",
          "Linda", "Wei", "Karen", "Omar", "Grace", "Lucas", "Hannah", "Björn", "Maria", "Nadia",
          "Peter", "Ivy", "Carlos");
  private static final List<String> LAST =
      List.of(
          "Lee",
          "Smith",
          "O'Brien",
          "Martinez",
          "Johnson",
          "Nguyen",
          "Núñez",
          "Davis",
          "Patel",
          "Smith-Jones",
          "Kowalski",
          "Brown",
          "D'Angelo",
          "Müller",
          "Garcia",
          "Wilson",
          "Okafor",
          "Larsen",
          "Rossi",
          "Haddad",
          "Petrov",
          "Silva",
          "Tanaka",
          "Weber",
          "Novak",
          "Andersson",
          "Moreau",
          "Costa",
          "Yilmaz",
          "Eriksen",
          "Fischer");
  private static final List<String> OTHER = List.of("Quixworth", "Zabriskie", "Umfleet");

  private final String tenant;
  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final Map<ServiceId, TestDirectory> accounts = new TreeMap<>();
  private final Map<RecordRef, String> owners = new HashMap<>();
  private final Map<Damage, Set<String>> damaged = new EnumMap<>(Damage.class);
  private final Set<RecordRef> doubles = new HashSet<>();
  private final double share;

  public Population(String tenant, int size, double share, long seed) {
    this.tenant = tenant;
    this.share = share;
    random = new Random(seed);
    for (Damage damage : Damage.values()) {
      damaged.put(damage, new HashSet<>());
    }
    for (ServiceId service : ServiceId.all()) {
      accounts.put(service, new TestDirectory(tenant, service));
    }
    for (int i = 0; i < size; i++) {
      add(i);
    }
  }

  private void add(int i) {
    Set<Damage> wrong = new HashSet<>();
    if (random.nextDouble() < share * Damage.values().length) {
      wrong.add(Damage.values()[random.nextInt(Damage.values().length)]);
    }
    String first = FIRST.get(random.nextInt(FIRST.size()));
    String last = LAST.get(random.nextInt(LAST.size()));
    String phone = String.format(Locale.ROOT, "+1555%07d", i);
    if (i > 0 && wrong.contains(Damage.SHARED_PHONE)) {
      phone = people.get(i - 1).wanted().value(Field.PHONE);
    }
    if (i > 0 && wrong.contains(Damage.NAMESAKE)) {
      first = people.get(i - 1).wanted().value(Field.FIRST_NAME);
      last = people.get(i - 1).wanted().value(Field.LAST_NAME);
    }
    String key = String.format(Locale.ROOT, "p-%07d", i);
    Person person =
        Person.builder(key)
            .set(Field.FIRST_NAME, first)
            .set(Field.LAST_NAME, last)
            .set(Field.EMAIL, "agent." + i + "@harbor.example")
            .set(Field.PHONE, phone)
            .set(Field.LICENCE, String.format(Locale.ROOT, "RE-%07d", i))
            .build();
    people.add(person);
    wrong.forEach(damage -> damaged.get(damage).add(key));
    ServiceId hit = ServiceId.all().get(random.nextInt(4));
    for (ServiceId service : ServiceId.all()) {
      Set<Damage> here = service.equals(hit) ? wrong : Set.of();
      if (!here.contains(Damage.MISSING)) {
        record(person, service, i, here);
      }
    }
  }

  private void record(Person person, ServiceId service, int i, Set<Damage> wrong) {
    String first = person.wanted().value(Field.FIRST_NAME);
    String last = person.wanted().value(Field.LAST_NAME);
    String email = person.wanted().value(Field.EMAIL);
    if (wrong.contains(Damage.CHANGED_EMAIL)) {
      email = "old." + i + "@elsewhere.example";
    }
    if (wrong.contains(Damage.CHANGED_NAME)) {
      last = OTHER.get(i % OTHER.size());
    }
    put(service, person.key(), Integer.toString(i + 1), first, last, email, person);
    if (wrong.contains(Damage.DOUBLED)) {
      String id = Integer.toString(10_000_000 + i);
      put(service, person.key(), id, first, last, email, person);
      doubles.add(new RecordRef(accounts.get(service).account(), Integer.toString(i + 1)));
      doubles.add(new RecordRef(accounts.get(service).account(), id));
    }
  }

  private void put(
      ServiceId service,
      String owner,
      String id,
      String first,
      String last,
      String email,
      Person person) {
    Values.Builder values = Values.builder().set(Field.EMAIL, email);
    Capabilities capabilities = Capabilities.of(service);
    if (capabilities.field(Field.LAST_NAME).read() && !service.equals(ServiceId.OPEN_TO_CLOSE)) {
      values.set(Field.FIRST_NAME, first).set(Field.LAST_NAME, last);
    } else {
      values.set(Field.FULL_NAME, first + " " + last);
    }
    values.set(Field.PHONE, person.wanted().value(Field.PHONE));
    if (capabilities.field(Field.LICENCE).read()) {
      values.set(Field.LICENCE, person.wanted().value(Field.LICENCE));
    }
    TestDirectory directory = accounts.get(service);
    Lifecycle lifecycle = service.equals(ServiceId.SPECTORA) ? Lifecycle.PRESENT : Lifecycle.ACTIVE;
    directory.add(id, values.build(), lifecycle, "Active");
    owners.put(new RecordRef(directory.account(), id), owner);
  }

  public List<Person> people() {
    return people;
  }

  public TestDirectory account(ServiceId service) {
    return accounts.get(service);
  }

  public Roster.Builder roster(RosterStore store) {
    Roster.Builder builder = Roster.builder(store, tenant);
    accounts.values().forEach(builder::account);
    return builder;
  }

  /** Lists the accounts and the people in another order. */
  public void shuffle(long seed) {
    accounts.values().forEach(account -> account.shuffled(seed));
    Collections.shuffle(people, new Random(seed));
  }

  public String owner(RecordRef record) {
    return owners.get(record);
  }

  public int size() {
    return owners.size();
  }

  /** Returns the people with one thing wrong. */
  public Set<String> damaged(Damage damage) {
    return damaged.get(damage);
  }

  /** Returns the records of people that one account has twice. */
  public Set<RecordRef> doubles() {
    return doubles;
  }
}

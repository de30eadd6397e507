package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generated population with records in all four services, and the truth about which record
 * belongs to whom:
 *
 * <pre>{@code
 * Population population =
 *     Population.generate(7, 10_000).damage(Damage.CHANGED_EMAIL, 0.03).damage(Damage.NAMESAKE, 0.03);
 * fakes.load(population);
 * population.people().forEach(person -> compare(person.records(), ...));
 * }</pre>
 *
 * <p>Everything follows from the seed, the tenant, the number of people and the damages. People are
 * generated when they are asked for, so that a million of them need no memory. Names, e-mail
 * addresses and phone numbers are unique unless a damage says otherwise.
 *
 * <p>Immutable: the modifiers return a changed copy.
 */
public final class Population {
  private static final int SERVICES = Service.values().length;

  private final long seed;
  private final int people;
  private final String tenant;
  private final Map<Damage, Double> shares;

  private Population(long seed, int people, String tenant, Map<Damage, Double> shares) {
    this.seed = seed;
    this.people = people;
    this.tenant = tenant;
    this.shares = shares;
  }

  /**
   * Returns a population without damage: every person has one record in each service.
   *
   * @param people from 0 to 1,000,000
   */
  public static Population generate(long seed, int people) {
    if (people < 0 || people > PopulationNames.MAX_PEOPLE) {
      throw new IllegalArgumentException(
          "people must be from 0 to " + PopulationNames.MAX_PEOPLE + ": " + people);
    }
    return new Population(seed, people, "", Map.of());
  }

  /**
   * Returns a copy in which about this share of the people have a damage.
   *
   * @param share from 0 to 1
   */
  public Population damage(Damage kind, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be from 0 to 1: " + share);
    }
    Map<Damage, Double> changed = new EnumMap<>(Damage.class);
    changed.putAll(shares);
    changed.put(kind, share);
    return new Population(seed, people, tenant, Map.copyOf(changed));
  }

  /** Returns a copy in which each kind of damage affects about this share of the people. */
  public Population damageAll(double share) {
    Population damaged = this;
    for (Damage kind : Damage.values()) {
      damaged = damaged.damage(kind, share);
    }
    return damaged;
  }

  /** Returns the same people as another tenant has them: with damages of other people. */
  public Population tenant(String name) {
    return new Population(seed, people, name, shares);
  }

  /** Returns the number of people. */
  public int size() {
    return people;
  }

  /** Returns the people in order of their numbers, generated while the stream is read. */
  public Stream<PopulationPerson> people() {
    return IntStream.rangeClosed(1, people).mapToObj(this::person);
  }

  /**
   * Returns the person with this number.
   *
   * @param number from 1 to {@link #size}
   */
  public PopulationPerson person(int number) {
    if (number < 1 || number > people) {
      throw new IllegalArgumentException("number must be from 1 to " + people + ": " + number);
    }
    Set<Damage> damages = EnumSet.noneOf(Damage.class);
    for (Damage kind : Damage.values()) {
      if (has(kind, number)) {
        damages.add(kind);
      }
    }
    int named = damages.contains(Damage.NAMESAKE) ? number - 1 : number;
    int called = damages.contains(Damage.SHARED_PHONE) ? number - 1 : number;
    PopulationRecord truth =
        new PopulationRecord(
            Service.OPEN_TO_CLOSE,
            "",
            number,
            PopulationNames.firstName(named),
            PopulationNames.lastName(named),
            PopulationNames.email(number),
            PopulationNames.phone(called));
    return new PopulationPerson(
        number,
        truth.firstName(),
        truth.lastName(),
        truth.email(),
        truth.phone(),
        damages,
        records(truth, damages));
  }

  private List<PopulationRecord> records(PopulationRecord truth, Set<Damage> damages) {
    List<Service> present = new ArrayList<>(List.of(Service.values()));
    if (damages.contains(Damage.MISSING_RECORD)) {
      present.remove(pick(Damage.MISSING_RECORD, truth.person(), SERVICES));
    }
    Service otherEmail = affected(Damage.CHANGED_EMAIL, damages, truth.person(), present);
    Service otherName = affected(Damage.CHANGED_NAME, damages, truth.person(), present);
    Service doubled = affected(Damage.DOUBLED_RECORD, damages, truth.person(), present);
    List<PopulationRecord> records = new ArrayList<>();
    for (Service service : present) {
      PopulationRecord record =
          new PopulationRecord(
              service,
              service.id(truth.person()),
              truth.person(),
              truth.firstName(),
              service == otherName ? PopulationNames.otherName(truth.person()) : truth.lastName(),
              service == otherEmail ? "former." + truth.email() : truth.email(),
              truth.phone());
      records.add(record);
      if (service == doubled) {
        records.add(doubleOf(record));
      }
    }
    return records;
  }

  private PopulationRecord doubleOf(PopulationRecord record) {
    return new PopulationRecord(
        record.service(),
        record.service().id(people + (long) record.person()),
        record.person(),
        record.firstName(),
        record.lastName(),
        record.email(),
        record.phone());
  }

  private @Nullable Service affected(
      Damage kind, Set<Damage> damages, int number, List<Service> present) {
    return damages.contains(kind) ? present.get(pick(kind, number, present.size())) : null;
  }

  /** A damage that refers to the previous person needs one that does not have it itself. */
  private boolean has(Damage kind, int number) {
    boolean refersBack = kind == Damage.NAMESAKE || kind == Damage.SHARED_PHONE;
    return refersBack
        ? number > 1 && drawn(kind, number) && !drawn(kind, number - 1)
        : drawn(kind, number);
  }

  private boolean drawn(Damage kind, int number) {
    return random(kind, number).nextDouble() < shares.getOrDefault(kind, 0.0);
  }

  private int pick(Damage kind, int number, int bound) {
    SplittableRandom random = random(kind, number);
    random.nextDouble();
    return random.nextInt(bound);
  }

  private SplittableRandom random(Damage kind, int number) {
    long place = 31L * tenant.hashCode() + kind.name().hashCode();
    return new SplittableRandom(seed * 1_000_003 + place * 2_000_003 + number * 7_368_787L);
  }

  /** Returns the records of one service as the fakes generate theirs, in an order of its own. */
  Stream<SamplePerson> samples(Service service) {
    long step = step(service);
    return IntStream.range(0, people)
        .mapToObj(i -> person((int) (i * step % people) + 1))
        .flatMap(person -> person.records(service).stream())
        .map(this::sample);
  }

  /** Returns a step that visits every person once, other for each service. */
  private long step(Service service) {
    long step = 7_919L + 2L * Math.floorMod(service.name().hashCode(), 1_009);
    while (people > 0 && gcd(step, people) != 1) {
      step++;
    }
    return step;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private SamplePerson sample(PopulationRecord record) {
    boolean first = record.id().equals(record.service().id(record.person()));
    return SamplePerson.numbered(record.person())
        .withIdentity(
            first ? record.person() : people + (long) record.person(),
            record.firstName(),
            record.lastName(),
            record.email(),
            record.phone());
  }

  /** Returns size, seed and damages. */
  @Override
  public String toString() {
    return "Population[" + people + " people, seed " + seed + ", " + shares + "]";
  }
}

package io.realtysdk.roster;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exceptions that a person allows for one plan. Immutable. */
public final class PlanOptions {
  private static final PlanOptions DEFAULTS = new PlanOptions(Map.of(), null, Duration.ofHours(24));

  private final Map<LimitClass, Integer> allowed;
  private final @Nullable Long people;
  private final Duration maxAge;

  private PlanOptions(Map<LimitClass, Integer> allowed, @Nullable Long people, Duration maxAge) {
    EnumMap<LimitClass, Integer> copy = new EnumMap<>(LimitClass.class);
    copy.putAll(allowed);
    this.allowed = Collections.unmodifiableMap(copy);
    this.people = people;
    this.maxAge = maxAge;
  }

  /** Returns the defaults: no exceptions, and a snapshot of at most 24 hours. */
  public static PlanOptions defaults() {
    return DEFAULTS;
  }

  /** Returns these options with exactly this many steps of a kind allowed in an account. */
  public PlanOptions allow(LimitClass kind, int exactly) {
    Map<LimitClass, Integer> more = new EnumMap<>(LimitClass.class);
    more.putAll(allowed);
    more.put(kind, exactly);
    return new PlanOptions(more, people, maxAge);
  }

  /** Returns these options with a wanted list of exactly this many people allowed. */
  public PlanOptions allowPeople(long exactly) {
    return new PlanOptions(allowed, exactly, maxAge);
  }

  /** Returns these options with this age allowed for the snapshot. */
  public PlanOptions maxAge(Duration age) {
    if (age.isNegative() || age.isZero()) {
      throw new IllegalArgumentException("maxAge must be positive");
    }
    return new PlanOptions(allowed, people, age);
  }

  /** Returns the number of steps of a kind that a person allowed, or null. */
  public @Nullable Integer allowed(LimitClass kind) {
    return allowed.get(kind);
  }

  /** Returns the number of people on the list that a person allowed, or null. */
  public @Nullable Long allowedPeople() {
    return people;
  }

  /** Returns the greatest age of the snapshot. */
  public Duration maxAge() {
    return maxAge;
  }
}

package io.realtysdk.core;

import java.time.Duration;
import java.util.Objects;

/** Refuses nonsense in settings, naming the setting and what it takes. */
final class Settings {
  /** Long enough for every use, short enough that nanoseconds fit a long with room to spare. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private Settings() {}

  static Duration positive(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than zero, but was " + value);
    }
    return upToADay(name, value);
  }

  static Duration notNegative(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but was " + value);
    }
    return upToADay(name, value);
  }

  private static Duration upToADay(String name, Duration value) {
    if (value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be at most one day, but was " + value);
    }
    return value;
  }

  static int between(String name, int value, int low, int high) {
    return (int) between(name, (long) value, low, high);
  }

  static long between(String name, long value, long low, long high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " must be between " + low + " and " + high + ", but was " + value);
    }
    return value;
  }
}

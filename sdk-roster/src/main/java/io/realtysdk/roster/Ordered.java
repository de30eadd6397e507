package io.realtysdk.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Copies that are written in the same order every time. */
final class Ordered {
  private Ordered() {}

  static <T extends Comparable<T>> Set<T> copy(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  static Map<String, String> copy(Map<String, String> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}

package io.realtysdk.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record of a service, in the order they were added. What comes out cannot be changed:
 * to change a record, put a changed copy.
 *
 * <p>Not thread-safe: a fake touches it under its lock only.
 */
final class Records {
  private final Map<String, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
  private long lastNumber;
  private long changes;

  /** The next number for an id: 1, 2, 3 and so on, never one that was given out before. */
  long nextNumber() {
    return ++lastNumber;
  }

  /** Adds the record, or puts it in the place of the one with this key. */
  void put(String key, Map<String, @Nullable Object> record) {
    byKey.put(key, Json.frozen(record));
    changes++;
  }

  boolean remove(String key) {
    if (byKey.remove(key) == null) {
      return false;
    }
    changes++;
    return true;
  }

  @Nullable Map<String, @Nullable Object> find(String key) {
    return byKey.get(key);
  }

  List<Map<String, @Nullable Object>> all() {
    return List.copyOf(byKey.values());
  }

  /** Forgets every record, and numbers from 1 again. */
  void clear() {
    byKey.clear();
    lastNumber = 0;
    changes++;
  }

  /** Goes up with every change: two equal readings mean that nothing happened in between. */
  long changes() {
    return changes;
  }
}

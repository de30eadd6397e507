package io.realtysdk.testkit.internal.service;

import io.realtysdk.testkit.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All records of one type, in insertion order. Records are immutable: to change one, put a changed
 * copy.
 *
 * <p>Not thread-safe: a fake uses it under its lock only.
 */
public final class RecordStore {
  private final Map<String, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
  private long lastNumber;
  private long changes;

  /** Returns the next number for an id: 1, 2, 3 and so on, each only once. */
  public long nextNumber() {
    return ++lastNumber;
  }

  /** Adds the record, or replaces the one with this key. */
  public void put(String key, Map<String, @Nullable Object> record) {
    byKey.put(key, Json.immutableCopy(record));
    changes++;
  }

  /** Removes the record with this key; returns false if there is none. */
  public boolean remove(String key) {
    if (byKey.remove(key) == null) {
      return false;
    }
    changes++;
    return true;
  }

  /** Returns the record with this key, or null. */
  public @Nullable Map<String, @Nullable Object> find(String key) {
    return byKey.get(key);
  }

  /** Returns all records as they are now. */
  public List<Map<String, @Nullable Object>> all() {
    return List.copyOf(byKey.values());
  }

  /** Removes all records and restarts the numbers at 1. */
  public void clear() {
    byKey.clear();
    lastNumber = 0;
    changes++;
  }

  /** Returns the number of changes so far: two equal values mean that nothing changed between. */
  public long changes() {
    return changes;
  }
}

package io.realtysdk.testkit.internal.service;

import io.realtysdk.testkit.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All records of one type, in insertion order. Records are immutable: to change one, put a changed
 * copy. Lists may show changes later than look-ups by key.
 *
 * <p>Not thread-safe: a fake uses it under its lock only.
 */
public final class RecordStore {

  /** A change that lists do not show yet; the record is null where it was removed. */
  private record Pending(
      Instant dueAt, String key, @Nullable Map<String, @Nullable Object> record) {}

  private final Supplier<FakeOptions> options;
  private final RecordTable current = new RecordTable();
  private final RecordTable listed = new RecordTable();
  private final Queue<Pending> pending = new ArrayDeque<>();
  private long lastNumber;
  private long changes;

  /** Creates an empty store whose lists show changes at once. */
  public RecordStore() {
    this(() -> FakeOptions.DEFAULT);
  }

  /** Creates an empty store whose lists show changes after {@link FakeOptions#lag}. */
  public RecordStore(Supplier<FakeOptions> options) {
    this.options = options;
  }

  /** Returns the next number for an id: 1, 2, 3 and so on, each only once. */
  public long nextNumber() {
    return ++lastNumber;
  }

  /** Excludes this number and all below from {@link #nextNumber}. */
  public void reserve(long number) {
    lastNumber = Math.max(lastNumber, number);
  }

  /** Adds the record, or replaces the one with this key. */
  public void put(String key, Map<String, @Nullable Object> record) {
    Map<String, @Nullable Object> copy = Json.immutableCopy(record);
    current.set(key, copy);
    change(key, copy);
  }

  /** Removes the record with this key; returns false if there is none. */
  public boolean remove(String key) {
    if (current.find(key) == null) {
      return false;
    }
    current.set(key, null);
    change(key, null);
    return true;
  }

  private void change(String key, @Nullable Map<String, @Nullable Object> record) {
    changes++;
    Duration lag = options.get().lag();
    if (lag.isZero()) {
      listAll();
      listed.set(key, record);
    } else {
      pending.add(new Pending(options.get().clock().instant().plus(lag), key, record));
    }
  }

  /** Lets lists show every change at once. */
  public void listAll() {
    listUntil(Instant.MAX);
  }

  private void listUntil(Instant now) {
    while (!pending.isEmpty() && !pending.element().dueAt().isAfter(now)) {
      Pending due = pending.remove();
      listed.set(due.key(), due.record());
    }
  }

  /** Returns the record with this key, or null. */
  public @Nullable Map<String, @Nullable Object> find(String key) {
    return current.find(key);
  }

  /** Returns all records as they are now, as an immutable list. */
  public List<Map<String, @Nullable Object>> all() {
    return current.all();
  }

  /** Returns the records as a list request shows them, as an immutable list. */
  public List<Map<String, @Nullable Object>> listed() {
    if (!pending.isEmpty()) {
      listUntil(options.get().clock().instant());
    }
    return listed.all();
  }

  /** Removes all records and restarts the numbers at 1. */
  public void clear() {
    current.clear();
    listed.clear();
    pending.clear();
    lastNumber = 0;
    changes++;
  }

  /** Returns the number of changes so far: two equal values mean that nothing changed between. */
  public long changes() {
    return changes;
  }

  /** Records by key, and a list of them that is built only after a change. */
  private static final class RecordTable {
    private final Map<String, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
    private @Nullable List<Map<String, @Nullable Object>> list;

    void set(String key, @Nullable Map<String, @Nullable Object> record) {
      if (record == null) {
        byKey.remove(key);
      } else {
        byKey.put(key, record);
      }
      list = null;
    }

    @Nullable Map<String, @Nullable Object> find(String key) {
      return byKey.get(key);
    }

    List<Map<String, @Nullable Object>> all() {
      List<Map<String, @Nullable Object>> all = list;
      if (all == null) {
        all = List.copyOf(byKey.values());
        list = all;
      }
      return all;
    }

    void clear() {
      byKey.clear();
      list = null;
    }
  }
}

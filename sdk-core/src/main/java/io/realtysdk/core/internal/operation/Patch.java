package io.realtysdk.core.internal.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields for a request body, in the order they were set. Absent, null and a value are three things:
 * only what was set is sent, and null is sent as null.
 */
public final class Patch {
  private final Map<String, @Nullable Object> fields;

  private Patch(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /** Copies what a builder collected. */
  public static Patch of(Map<String, @Nullable Object> fields) {
    return new Patch(Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
  }

  /** The given ones of an object's members: names and values in turn, where null is not given. */
  public static Map<String, Object> given(@Nullable Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        members.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return members;
  }

  /** The fields by wire name. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** Whether nothing was set. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Names only: the values may be data of persons. */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}

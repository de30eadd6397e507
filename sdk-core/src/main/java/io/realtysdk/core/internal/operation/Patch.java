package io.realtysdk.core.internal.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields for a request body, in the order they were set. Absent, null and a value are three things:
 * only what was set is sent, and null is sent as null.
 */
public final class Patch {
  private final Map<String, @Nullable Object> fields;

  /** Takes a map that nobody changes any more. */
  Patch(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /** The fields by wire name, to be read only. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** Whether nothing was set. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Names only: the values may be personal data. */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}

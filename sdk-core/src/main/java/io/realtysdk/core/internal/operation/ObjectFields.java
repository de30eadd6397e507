package io.realtysdk.core.internal.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of a nested object of a request body; those that are null are left out. */
public final class ObjectFields {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Adds a member by its wire name, unless it is null. */
  public ObjectFields with(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /** Returns the members in the order in which they were added. */
  public Map<String, Object> toMap() {
    return Collections.unmodifiableMap(members);
  }
}

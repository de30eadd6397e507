package io.realtysdk.core.internal.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a request body for the builders of a provider. */
public final class PatchBuilder {
  private final Set<String> typed;
  private final Set<String> typedHereOnly;
  private Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** Whether a patch shares the map, so that the next change must copy it first. */
  private boolean shared;

  /**
   * Starts with no field set.
   *
   * @param typed wire names that have a setter in every builder of a provider
   * @param typedHereOnly wire names that have a setter in this builder alone
   */
  public PatchBuilder(Set<String> typed, Set<String> typedHereOnly) {
    this.typed = typed;
    this.typedHereOnly = typedHereOnly;
  }

  /** Sets a field by its wire name; null is sent as null. */
  public void set(String name, @Nullable Object value) {
    if (shared) {
      fields = new LinkedHashMap<>(fields);
      shared = false;
    }
    fields.put(name, value);
  }

  /**
   * Sets a field that has no setter of its own.
   *
   * @throws IllegalArgumentException if it has one: what a service sent for it in another type must
   *     not be written back unchecked
   */
  public void setUntyped(String name, @Nullable Object value) {
    if (typed.contains(Checks.fieldName(name)) || typedHereOnly.contains(name)) {
      throw new IllegalArgumentException(
          "field " + name + " has a setter of its own: use that one instead of field(name, value)");
    }
    set(name, value);
  }

  /** Returns the fields set so far; later changes of this builder do not change them. */
  public Patch build() {
    shared = true;
    return new Patch(fields);
  }
}

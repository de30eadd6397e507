package io.realtysdk.roster;

/**
 * One field that a step changes.
 *
 * @param field the field
 * @param nativeName the service's own name of the field
 * @param before what the snapshot holds
 * @param after what the step writes
 */
public record Change(Field field, String nativeName, FieldState before, FieldState after) {
  /** Returns the field, never the values. */
  @Override
  public String toString() {
    return "Change[" + field + "]";
  }
}

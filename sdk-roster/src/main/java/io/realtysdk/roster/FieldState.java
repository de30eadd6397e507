package io.realtysdk.roster;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one field: a value, no value, or nothing at all. The last two differ: a field
 * that a list leaves out, or that could not be read, is unknown and plans no change.
 */
public final class FieldState {
  private static final FieldState UNKNOWN = new FieldState(Kind.UNKNOWN, null);
  private static final FieldState EMPTY = new FieldState(Kind.EMPTY, null);

  private enum Kind {
    UNKNOWN,
    EMPTY,
    VALUE
  }

  private final Kind kind;
  private final @Nullable String value;

  private FieldState(Kind kind, @Nullable String value) {
    this.kind = kind;
    this.value = value;
  }

  /** Returns the state of a field that was not read, or that nobody said anything about. */
  public static FieldState unknown() {
    return UNKNOWN;
  }

  /** Returns the state of a field that is known to hold nothing. */
  public static FieldState empty() {
    return EMPTY;
  }

  /** Returns the state of a field with this value; blank text counts as {@link #empty()}. */
  public static FieldState of(String value) {
    Objects.requireNonNull(value, "value");
    return value.isBlank() ? EMPTY : new FieldState(Kind.VALUE, value);
  }

  /** Returns whether nothing is known. */
  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** Returns whether the field is known to hold nothing. */
  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  /** Returns the value, or null if the field is empty or unknown. */
  public @Nullable String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldState that
        && kind == that.kind
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, value);
  }

  /** Returns the kind of state, never the value: it may be personal data. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}

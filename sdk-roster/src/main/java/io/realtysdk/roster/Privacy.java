package io.realtysdk.roster;

import io.realtysdk.roster.internal.plan.Masking;
import org.jspecify.annotations.Nullable;

/** How personal data is written. */
public enum Privacy {
  /** In clear. */
  SHOW,
  /**
   * Masked: an e-mail address keeps its first letter and its domain, a phone or licence number its
   * last two characters, a name its initials; teams, offices, roles and rates are left out.
   */
  MASK;

  /** Returns a value for people, without characters that would break a line. */
  public String value(Field field, FieldState state) {
    return new Masking(this).value(field, state);
  }

  /** Returns a person's name for people, or an empty text for null. */
  public String name(@Nullable String name) {
    return new Masking(this).name(name);
  }

  /** Returns the value of a field that only one service has for people. */
  public String nativeValue(String value) {
    return new Masking(this).nativeValue(value);
  }
}

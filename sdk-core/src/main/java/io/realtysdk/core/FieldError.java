package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * A validation error of one field.
 *
 * @param field the field's name as the service spells it; empty when the service named none
 * @param message the service's error message; it may repeat what was sent and contain personal data
 * @param code the service's code for the kind of error, or null
 */
public record FieldError(String field, String message, @Nullable String code) {

  /** An error without a code. */
  public FieldError(String field, String message) {
    this(field, message, null);
  }

  /** Returns the field name only: the message may repeat personal data. */
  @Override
  public String toString() {
    return "FieldError[" + field + (code == null ? "" : ", " + code) + "]";
  }
}

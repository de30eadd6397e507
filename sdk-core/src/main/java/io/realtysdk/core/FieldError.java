package io.realtysdk.core;

import org.jspecify.annotations.Nullable;

/**
 * What a service, or the SDK before sending, finds wrong with one field.
 *
 * @param field the field's name as the service spells it; empty when the service named none
 * @param message the service's words; may repeat what was sent
 * @param code the service's code for the kind of error, or null
 */
public record FieldError(String field, String message, @Nullable String code) {

  /** An error without a code. */
  public FieldError(String field, String message) {
    this(field, message, null);
  }

  /** Names the field only: the message may repeat data of persons. */
  @Override
  public String toString() {
    return "FieldError[" + field + (code == null ? "" : ", " + code) + "]";
  }
}

package io.realtysdk.spectora;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.realtysdk.core.internal.operation.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The id of an agent as a person, shared by all companies: what the service calls the agent's
 * global id. A type of its own, because the id of the agent in your company is another number.
 *
 * @param text a positive decimal number, as it goes over the wire
 */
public record SpectoraPersonId(@JsonValue String text) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is not a positive decimal number; a person's uuid is not
   */
  public SpectoraPersonId {
    Checks.decimalId("the person's id", text);
  }

  /** Returns the id with this text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SpectoraPersonId of(String text) {
    return new SpectoraPersonId(text);
  }

  /** The id with this text, or null if it is no positive decimal number. */
  static @Nullable SpectoraPersonId ofDecimal(@Nullable String text) {
    return text == null || !Checks.isDecimalId(text) ? null : new SpectoraPersonId(text);
  }

  /** Returns the wire value. */
  @Override
  public String toString() {
    return text;
  }
}

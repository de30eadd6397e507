package io.realtysdk.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An extensible enum value, such as a status. Known values are constants of the subclass; unknown
 * values are preserved. As JSON it is its text, with Jackson 2 and 3.
 */
public abstract class ExtensibleEnum {
  private final String value;

  /** For the value types of the provider modules. */
  protected ExtensibleEnum(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** Returns the wire value; Jackson writes this. */
  @JsonValue
  public final String value() {
    return value;
  }

  /** Returns whether the other value has the same type and the same wire value, case included. */
  @Override
  @SuppressWarnings("EqualsGetClass") // Statuses of two providers are not the same thing.
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other != null
            && other.getClass() == getClass()
            && ((ExtensibleEnum) other).value.equals(value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the wire value. */
  @Override
  public final String toString() {
    return value;
  }
}

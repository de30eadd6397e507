package io.realtysdk.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value from an open list, such as a status: the known ones are constants of the subclass, and a
 * new one from the service is kept as its text instead of breaking the answer it came in.
 */
public abstract class OpenValue {
  private final String text;

  /** For the providers' value types. */
  protected OpenValue(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The text as it goes over the wire. */
  public final String text() {
    return text;
  }

  /** Equal if of the same type with the same text, case included. */
  @Override
  @SuppressWarnings("EqualsGetClass") // Statuses of two providers are not the same thing.
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other != null
            && other.getClass() == getClass()
            && ((OpenValue) other).text.equals(text));
  }

  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  /** The text as it goes over the wire. */
  @Override
  public final String toString() {
    return text;
  }
}

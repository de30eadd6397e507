package io.realtysdk.core.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A value inside an envelope that counts only if the rest of the envelope says so: where it cannot
 * be used it is skipped, and the failure is thrown when the value is asked for.
 *
 * @param <T> the value
 */
public final class Deferred<T> {
  private final @Nullable T value;
  private final @Nullable IOException failure;

  /** Holds one of the two. */
  public Deferred(@Nullable T value, @Nullable IOException failure) {
    this.value = value;
    this.failure = failure;
  }

  /**
   * Returns the value of a member.
   *
   * @param deferred null where the member was missing or null
   * @throws UncheckedIOException if it is missing or not usable; a decoder lets it through
   */
  public static <T> T get(@Nullable Deferred<T> deferred, String member) {
    if (deferred == null || deferred.value == null) {
      IOException failure = deferred == null ? null : deferred.failure;
      throw new UncheckedIOException(
          failure == null
              ? new MissingRepresentationException(member + " is missing or null")
              : failure);
    }
    return deferred.value;
  }
}

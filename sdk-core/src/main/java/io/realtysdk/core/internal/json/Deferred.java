package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
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

  private Deferred(@Nullable T value, @Nullable IOException failure) {
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

  static ValueReader reader(ValueReader inner) {
    return (p, in) -> p.hasToken(JsonToken.VALUE_NULL) ? null : read(inner, p, in);
  }

  private static Deferred<?> read(ValueReader inner, JsonParser p, Reading in) throws IOException {
    JsonStreamContext here = p.getParsingContext();
    JsonStreamContext around = p.currentToken().isStructStart() ? here.getParent() : here;
    try {
      return new Deferred<>(inner.read(p, in), null);
    } catch (UnexpectedJsonException e) {
      while (p.getParsingContext() != around) {
        if (p.nextToken() == null) {
          throw e;
        }
      }
      return new Deferred<>(null, e);
    }
  }
}

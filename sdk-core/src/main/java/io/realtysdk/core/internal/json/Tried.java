package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A value inside an envelope that counts only if the rest of the envelope says so: where it is not
 * as documented it is passed over, and told when it is asked for.
 *
 * @param <T> the value
 */
public final class Tried<T> {
  private final @Nullable T value;
  private final @Nullable IOException problem;

  private Tried(@Nullable T value, @Nullable IOException problem) {
    this.value = value;
    this.problem = problem;
  }

  /**
   * The value of a member.
   *
   * @param tried null where the member was missing or null
   * @throws UncheckedIOException if it is not as documented; a decoder lets it through
   */
  public static <T> T of(@Nullable Tried<T> tried, String member) {
    if (tried == null || tried.value == null) {
      IOException problem = tried == null ? null : tried.problem;
      throw new UncheckedIOException(
          problem == null ? new NotAsDocumented(member + " is missing or null") : problem);
    }
    return tried.value;
  }

  static ValueReader reader(ValueReader inner) {
    return (p, context) -> p.hasToken(JsonToken.VALUE_NULL) ? null : read(inner, p, context);
  }

  private static Tried<?> read(ValueReader inner, JsonParser p, DeserializationContext context)
      throws IOException {
    JsonStreamContext here = p.getParsingContext();
    JsonStreamContext around = p.currentToken().isStructStart() ? here.getParent() : here;
    try {
      return new Tried<>(inner.read(p, context), null);
    } catch (StreamReadException | StreamConstraintsException e) {
      // No JSON, or too much of it: there is no rest to look at.
      throw e;
    } catch (JsonProcessingException e) {
      IOException problem = e instanceof NotAsDocumented ? e : new NotAsDocumented(Json.explain(e));
      while (p.getParsingContext() != around) {
        if (p.nextToken() == null) {
          throw problem;
        }
      }
      return new Tried<>(null, problem);
    }
  }
}

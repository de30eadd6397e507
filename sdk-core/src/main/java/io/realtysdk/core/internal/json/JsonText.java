package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads bodies of which little is known: those of errors, and those that could not be decoded. */
public final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(JsonLimits.READ).build();

  private static final int LONGEST_ID = 256;

  private JsonText() {}

  /**
   * Reads a body as maps, lists, text, numbers and booleans.
   *
   * @return the value; the body itself where it is not JSON; null where it is empty
   */
  public static @Nullable Object valueOrText(String body) {
    if (body.isBlank()) {
      return null;
    }
    try (JsonParser p = FACTORY.createParser(body)) {
      p.nextToken();
      Object value = JsonValues.read(p);
      return p.nextToken() == null ? value : body;
    } catch (IOException e) {
      return body;
    }
  }

  /**
   * Looks for the identifier of the record in a body that could not be decoded, perhaps because it
   * is truncated: the member {@code id} of the object, or of its member {@code data}.
   *
   * @return its text, or null if there is none or nobody could use it
   */
  public static @Nullable String identifier(String body) {
    try (JsonParser p = FACTORY.createParser(body)) {
      return p.nextToken() == JsonToken.START_OBJECT ? identifier(p, true) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String identifier(JsonParser p, boolean outer) throws IOException {
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      JsonToken token = p.nextToken();
      if (name.equalsIgnoreCase("id")
          && (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)) {
        String id = p.getText();
        boolean usable = !id.isBlank() && !id.equals("0") && id.length() <= LONGEST_ID;
        return usable ? id : null;
      }
      if (outer && name.equals("data") && token == JsonToken.START_OBJECT) {
        return identifier(p, false);
      }
      p.skipChildren();
    }
    return null;
  }
}

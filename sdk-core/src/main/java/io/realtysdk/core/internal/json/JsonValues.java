package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads any value into immutable maps and lists, text, {@code BigDecimal} and booleans. Jackson's
 * own reader would let the last of two members of one name win.
 */
public final class JsonValues {
  private JsonValues() {}

  /** The parser limits the depth. */
  public static @Nullable Object read(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT -> object(p);
      case START_ARRAY -> array(p);
      case VALUE_STRING -> p.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(p);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new UnexpectedJsonException("a value is expected", p);
    };
  }

  /** A number with an exponent that no {@code BigDecimal} has stays a text. */
  private static Object number(JsonParser p) throws IOException {
    BigDecimal number = JsonNumbers.decimal(p);
    return number == null ? p.getText() : number;
  }

  private static Map<String, @Nullable Object> object(JsonParser p) throws IOException {
    Map<String, @Nullable Object> members = null;
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      members = Members.put(members, name, read(p), p);
    }
    return Members.complete(members);
  }

  private static List<@Nullable Object> array(JsonParser p) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(p));
    }
    return Collections.unmodifiableList(items);
  }
}

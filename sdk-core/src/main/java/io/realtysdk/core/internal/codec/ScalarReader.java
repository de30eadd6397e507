package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads text, numbers, booleans, dates and values of extensible enums. */
abstract class ScalarReader implements ValueReader {

  /** The JSON type in which a value was found. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN
  }

  private final String typeName;

  ScalarReader(String typeName) {
    this.typeName = typeName;
  }

  /** Returns the documented type as deviations name it. */
  final String typeName() {
    return typeName;
  }

  /** Returns a value of the documented type, or null where the current token is none. */
  abstract @Nullable Object documented(JsonParser p) throws IOException;

  /** Returns what a value of another type or layout stands for, or null if that would lose it. */
  abstract @Nullable Object convert(Kind kind, String text);

  /** Whether an empty text is a value; elsewhere it means that there is none. */
  boolean isText() {
    return false;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    Object value = documented(p);
    return value != null || p.hasToken(JsonToken.VALUE_NULL) ? value : other(p, in);
  }

  /** Returns the value of a scalar token without reporting anything; null if it has none. */
  final @Nullable Object scalar(JsonParser p) throws IOException {
    Object value = documented(p);
    Kind kind = kind(p.currentToken());
    return value != null || kind == null ? value : convert(kind, p.getText());
  }

  /** Returns the value of a raw scalar; null if it has none. */
  final @Nullable Object fromRaw(@Nullable Object raw) {
    if (raw instanceof String text) {
      return convert(Kind.TEXT, text);
    }
    if (raw instanceof BigDecimal number) {
      return convert(Kind.NUMBER, number.toString());
    }
    return raw instanceof Boolean ? convert(Kind.BOOLEAN, raw.toString()) : null;
  }

  private @Nullable Object other(JsonParser p, Reading in) throws IOException {
    in.deviation(p, typeName);
    Kind kind = kind(p.currentToken());
    if (kind == null) {
      in.keep(JsonValues.read(p));
      return null;
    }
    String text = p.getText();
    if (kind == Kind.TEXT && text.isEmpty() && !isText()) {
      return null;
    }
    Object value = convert(kind, text);
    if (value == null) {
      in.keep(JsonValues.read(p));
    }
    return value;
  }

  static @Nullable Kind kind(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      default -> null;
    };
  }

  /** The same reader for the id of another record, for which that record itself may be sent. */
  final ValueReader orRecord(String idName) {
    return (p, in) -> {
      if (!p.hasToken(JsonToken.START_OBJECT)) {
        return read(p, in);
      }
      in.deviation(p, typeName);
      Object raw = JsonValues.read(p);
      in.keep(raw);
      return raw instanceof Map<?, ?> members ? fromRaw(members.get(idName)) : null;
    };
  }
}

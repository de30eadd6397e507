package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonDates;
import io.realtysdk.core.internal.json.JsonNumbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The readers of scalars, by type. */
final class Scalars {
  private Scalars() {}

  /** Returns the reader of a scalar type, or null if it is none. */
  static @Nullable ScalarReader of(Class<?> type) {
    if (type == String.class) {
      return new Text();
    }
    if (type == long.class || type == Long.class) {
      return new Whole();
    }
    if (type == int.class || type == Integer.class) {
      return new SmallWhole();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Bool();
    }
    if (type == BigDecimal.class) {
      return new Decimal();
    }
    if (type == double.class || type == Double.class) {
      return new Floating();
    }
    if (type == LocalDate.class) {
      return new Date();
    }
    return type == Instant.class ? new Moment() : null;
  }

  private static final class Text extends ScalarReader {
    Text() {
      super("text");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.hasToken(JsonToken.VALUE_STRING) ? p.getText() : null;
    }

    @Override
    Object convert(Kind kind, String text) {
      return text;
    }

    @Override
    boolean isText() {
      return true;
    }
  }

  private static final class Whole extends ScalarReader {
    Whole() {
      super("whole number");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.hasToken(JsonToken.VALUE_NUMBER_INT) && p.getNumberType() != NumberType.BIG_INTEGER
          ? (Object) p.getLongValue()
          : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      return kind == Kind.BOOLEAN ? null : JsonNumbers.whole(text);
    }
  }

  private static final class SmallWhole extends ScalarReader {
    SmallWhole() {
      super("whole number");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.hasToken(JsonToken.VALUE_NUMBER_INT) && p.getNumberType() == NumberType.INT
          ? (Object) p.getIntValue()
          : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      Long number = kind == Kind.BOOLEAN ? null : JsonNumbers.whole(text);
      return number != null && number == number.intValue() ? (Object) number.intValue() : null;
    }
  }

  private static final class Decimal extends ScalarReader {
    Decimal() {
      super("number");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.currentToken().isNumeric() ? JsonNumbers.decimal(p) : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      return kind == Kind.BOOLEAN ? null : JsonNumbers.decimal(text);
    }
  }

  private static final class Floating extends ScalarReader {
    Floating() {
      super("number");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.currentToken().isNumeric() ? (Object) p.getDoubleValue() : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      BigDecimal number = kind == Kind.BOOLEAN ? null : JsonNumbers.decimal(text);
      return number == null ? null : (Object) number.doubleValue();
    }
  }

  private static final class Bool extends ScalarReader {
    Bool() {
      super("boolean");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.currentToken().isBoolean() ? (Object) p.getBooleanValue() : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      boolean number = kind == Kind.NUMBER;
      if (text.equals("true") || (number && text.equals("1"))) {
        return true;
      }
      boolean no = text.equals("false") || (number && text.equals("0"));
      return no ? (Object) false : null;
    }
  }

  private static final class Date extends ScalarReader {
    Date() {
      super("date");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.hasToken(JsonToken.VALUE_STRING) ? JsonDates.date(p.getText()) : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      return kind == Kind.TEXT ? JsonDates.dateOfTime(text) : null;
    }
  }

  private static final class Moment extends ScalarReader {
    Moment() {
      super("time with zone");
    }

    @Override
    @Nullable Object documented(JsonParser p) throws IOException {
      return p.hasToken(JsonToken.VALUE_STRING) ? JsonDates.instant(p.getText()) : null;
    }

    @Override
    @Nullable Object convert(Kind kind, String text) {
      return kind == Kind.TEXT ? JsonDates.instantInUtc(text) : null;
    }
  }
}

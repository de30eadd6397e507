package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonNumbers;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the identifier of a record that an operation is about. One that is not usable fails the
 * call: nothing could be done with the record, and a bent one could address another.
 */
final class IdentifierReader implements ValueReader {
  private final boolean number;

  /**
   * Reads one type.
   *
   * @param number whether it is a whole number, else text
   */
  IdentifierReader(boolean number) {
    this.number = number;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL)) {
      return null;
    }
    boolean asDocumented = p.hasToken(number ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING);
    Object id = scalar(p);
    if (id == null) {
      throw new UnexpectedJsonException("the identifier is not usable", p);
    }
    if (!asDocumented) {
      in.deviation(p, number ? "whole number" : "text");
    }
    return id;
  }

  /** Returns the identifier that a scalar is, or null if it is none. */
  @Nullable Object scalar(JsonParser p) throws IOException {
    return number ? number(p) : text(p);
  }

  private static @Nullable Long number(JsonParser p) throws IOException {
    Long id = null;
    if (p.hasToken(JsonToken.VALUE_NUMBER_INT) && p.getNumberType() != NumberType.BIG_INTEGER) {
      id = p.getLongValue();
    } else if (p.currentToken().isNumeric()) {
      id = JsonNumbers.whole(p.getText());
    } else if (p.hasToken(JsonToken.VALUE_STRING) && isCanonical(p.getText())) {
      id = JsonNumbers.whole(p.getText());
    }
    return id == null || id <= 0 ? null : id;
  }

  private static @Nullable String text(JsonParser p) throws IOException {
    if (p.hasToken(JsonToken.VALUE_STRING)) {
      String text = p.getText();
      boolean usable = !text.isEmpty() && !text.equals("0") && text.equals(text.strip());
      return usable ? text : null;
    }
    Long id = number(p);
    return id == null ? null : id.toString();
  }

  /** Digits without leading zeros: 007 may be another record than 7. */
  private static boolean isCanonical(String text) {
    return !text.isEmpty()
        && text.charAt(0) != '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

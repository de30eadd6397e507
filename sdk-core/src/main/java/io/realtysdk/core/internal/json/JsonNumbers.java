package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in text, with limits that keep the cost of a short text such as 1e-600000000 small. */
public final class JsonNumbers {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_SCALE = 1_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

  private JsonNumbers() {}

  /** Returns the number that a text is in JSON's own notation, or null if it is none. */
  public static @Nullable BigDecimal decimal(String text) {
    if (text.length() > MAX_LENGTH || !NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return Math.abs((long) number.scale()) > MAX_SCALE ? null : number;
  }

  /** Returns the number of a number token, or null if its exponent is beyond all limits. */
  public static @Nullable BigDecimal decimal(JsonParser p) throws IOException {
    try {
      return p.getDecimalValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The same as for text, for a whole number that fits: {@code 7.0} is 7. */
  public static @Nullable Long whole(String text) {
    BigDecimal number = decimal(text);
    try {
      return number == null ? null : (Long) number.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }
}

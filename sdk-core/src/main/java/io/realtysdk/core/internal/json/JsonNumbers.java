package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in text, with limits that keep the cost of a short text such as 1e-600000000 small. */
public final class JsonNumbers {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_SCALE = 1_000;
  private static final int MOST_EXPONENT_DIGITS = 9;

  private JsonNumbers() {}

  /** Returns the number that a text is in JSON's own notation, or null if it is none. */
  public static @Nullable BigDecimal decimal(String text) {
    if (text.length() > MAX_LENGTH || !isNumber(text)) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return Math.abs((long) number.scale()) > MAX_SCALE ? null : number;
  }

  /**
   * Whether a text follows JSON's grammar of numbers, with a short exponent. A pattern would
   * allocate more for each amount of a page than the amount itself.
   */
  private static boolean isNumber(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int digits = digits(text, at);
    if (digits == 0 || (digits > 1 && text.charAt(at) == '0')) {
      return false;
    }
    at += digits;
    if (is(text, at, '.', '.')) {
      digits = digits(text, at + 1);
      at += 1 + digits;
    }
    if (digits > 0 && is(text, at, 'e', 'E')) {
      at += is(text, at + 1, '+', '-') ? 2 : 1;
      digits = digits(text, at);
      at += digits <= MOST_EXPONENT_DIGITS ? digits : 0;
    }
    return digits > 0 && at == text.length();
  }

  private static boolean is(String text, int at, char one, char other) {
    return at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - from;
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

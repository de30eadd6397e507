package io.realtysdk.core.internal.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses bad arguments before any I/O, naming the argument and never showing its value. */
public final class Checks {
  private static final int MAX_SCALE = 1_000;

  private Checks() {}

  /** A record id that counts from 1. */
  public static long id(String name, long id) {
    if (id <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but was " + id);
    }
    return id;
  }

  /** A record id that counts from 1, as a segment of a path. */
  public static String segment(String name, long id) {
    return Long.toString(id(name, id));
  }

  /**
   * An opaque id that becomes one segment of a path: not blank, no dot segment (it would address
   * the collection), no separators, control characters or spaces.
   */
  public static String segment(String name, String id) {
    Objects.requireNonNull(id, name);
    if (id.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    if (id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException(name + " must not be a dot segment");
    }
    if (id.length() > 256) {
      throw new IllegalArgumentException(name + " must have at most 256 characters");
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= ' ' || c > '~' || "/\\?#%".indexOf(c) >= 0) {
        throw new IllegalArgumentException(
            name + " must be an id: no spaces, separators or characters outside ASCII");
      }
    }
    return id;
  }

  /** An id of decimal digits, counting from 1. */
  public static String decimalId(String name, String id) {
    if (!isDecimalId(Objects.requireNonNull(id, name))) {
      throw new IllegalArgumentException(name + " must be a positive decimal number");
    }
    return id;
  }

  /** Whether an id consists of decimal digits and counts from 1. */
  public static boolean isDecimalId(String id) {
    // By hand, because it is asked for every record that is read, and a pattern costs a kilobyte.
    boolean positive = false;
    boolean digits = id.length() <= 19;
    for (int i = 0; i < id.length() && digits; i++) {
      char c = id.charAt(i);
      digits = c >= '0' && c <= '9';
      positive |= c != '0';
    }
    return digits && positive;
  }

  /** The name of a field on the wire: short, printable, and not blank. */
  public static String fieldName(String name) {
    text("field name", name);
    if (name.length() > 128 || name.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "field name must be printable ASCII of at most 128 characters");
    }
    return name;
  }

  /** Text that says something. */
  public static String text(String name, String text) {
    Objects.requireNonNull(text, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return text;
  }

  /** Something with an {@code @} in the middle; whether it exists is the service's business. */
  public static String email(String name, String email) {
    int at = text(name, email).indexOf('@');
    boolean inTheMiddle =
        at > 0 && at < email.length() - 1 && email.indexOf('@', at + 1) < 0 && !hasSpace(email);
    if (!inTheMiddle) {
      throw new IllegalArgumentException(name + " must be an e-mail address");
    }
    return email;
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // What a regular expression calls white space; a pattern here costs more than the field.
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        return true;
      }
    }
    return false;
  }

  /** Text that has a form in UTF-8. */
  public static String unicode(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException(
              name + " must be valid Unicode, but has a surrogate without its pair at " + i);
        }
        i++;
      }
    }
    return text;
  }

  /** A decimal number that can be written without an exponent in reasonable space. */
  public static BigDecimal plainNumber(String name, BigDecimal number) {
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw new IllegalArgumentException(
          name + " must have a scale between -" + MAX_SCALE + " and " + MAX_SCALE);
    }
    return number;
  }

  /** The text of a value in a query. */
  static String queryValue(String name, Object value) {
    return value instanceof BigDecimal number
        ? plainNumber(name, number).toPlainString()
        : unicode(name, value.toString());
  }

  /** A number within bounds, both included. */
  public static int between(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " must be between " + low + " and " + high + ", but was " + value);
    }
    return value;
  }

  /** At least one element, none of them null. */
  public static <T> List<T> notEmpty(String name, Collection<T> values) {
    List<T> copy = List.copyOf(values);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(name + " must name at least one");
    }
    return copy;
  }

  /**
   * Refuses a create without its required fields, naming all that are missing as the builder does.
   *
   * @param names the names on the wire
   */
  public static void required(Patch fields, List<String> names) {
    List<String> missing = List.of();
    for (String name : names) {
      if (isMissing(fields.fields().get(name))) {
        missing = missing.isEmpty() ? new ArrayList<>() : missing;
        missing.add(setter(name));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("missing required fields: " + String.join(", ", missing));
    }
  }

  /** Returns the name of the setter for a wire name such as {@code FirstName}. */
  private static String setter(String wireName) {
    return Character.toLowerCase(wireName.charAt(0)) + wireName.substring(1);
  }

  private static boolean isMissing(@Nullable Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  /** Refuses an update that changes nothing. */
  public static Patch notEmpty(String what, Patch fields) {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty: set at least one field");
    }
    return fields;
  }
}

package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Privacy;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes values in clear or masked. */
public final class Masking {
  private final boolean masked;

  /** Creates a masking. */
  public Masking(Privacy privacy) {
    masked = privacy == Privacy.MASK;
  }

  /** Returns a value for people. */
  public String value(Field field, FieldState state) {
    String value = state.value();
    if (value == null) {
      return state.isUnknown() ? "(unknown)" : "(none)";
    }
    if (!masked) {
      return printable(value);
    }
    return switch (field) {
      case EMAIL -> email(value);
      case FULL_NAME, FIRST_NAME, LAST_NAME -> initials(value);
      case PHONE, OFFICE_PHONE, LICENCE -> tail(value);
      case LIFECYCLE, LICENCE_STATE -> printable(value);
      // Teams, offices and roles may be named after people.
      case TEAM, OFFICE, ROLE, COMMISSION_RATE -> "…";
    };
  }

  /** Returns a field of a service's own for people. */
  public String nativeValue(String value) {
    return masked ? "…" : printable(value);
  }

  /** Returns a name for people, or an empty text for none. */
  public String name(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return masked ? initials(name) : printable(name);
  }

  private static String email(String value) {
    int at = value.lastIndexOf('@');
    if (at < 1) {
      return "…";
    }
    return printable(
        value.substring(0, value.offsetByCodePoints(0, 1)) + "…" + value.substring(at));
  }

  private static String initials(String value) {
    return Stream.of(value.trim().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> printable(word.substring(0, word.offsetByCodePoints(0, 1))) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String tail(String value) {
    return value.length() <= 4 ? "…" : "…" + printable(value.substring(value.length() - 2));
  }

  /** Returns text without characters that would break a line or steer a terminal. */
  static String printable(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> {
              boolean bad =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.FORMAT
                      || Character.getType(c) == Character.LINE_SEPARATOR
                      || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
              text.appendCodePoint(bad ? ' ' : c);
            });
    return text.toString();
  }
}

package io.realtysdk.roster.internal.key;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Licence numbers in a form that compares. Leading zeros are kept. */
public final class LicenceKey {
  private static final Pattern LABEL =
      Pattern.compile("^(LICEN[CS]ED?|LIC|NUMBER|NUM|NO)(?=[^A-Z]|$)[^A-Z0-9]*|^[^A-Z0-9]+");
  private static final Pattern REST = Pattern.compile("[^A-Z0-9]");

  private LicenceKey() {}

  /** Returns the number alone, or null if nothing is left of the text. */
  public static @Nullable String number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String number = text.toUpperCase(Locale.ROOT);
    String before;
    do {
      before = number;
      number = LABEL.matcher(number).replaceFirst("");
    } while (!number.equals(before));
    number = REST.matcher(number).replaceAll("");
    return number.isEmpty() ? null : number;
  }

  /** Returns the number with its state, or null without either. */
  public static @Nullable String of(@Nullable String text, @Nullable String state) {
    String number = number(text);
    if (number == null || state == null || state.isBlank()) {
      return null;
    }
    return state.trim().toUpperCase(Locale.ROOT) + "/" + number;
  }
}

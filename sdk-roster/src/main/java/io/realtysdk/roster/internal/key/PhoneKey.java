package io.realtysdk.roster.internal.key;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers in a form that compares: E.164, with the extension behind it. */
public final class PhoneKey {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneKey() {}

  /**
   * Returns the key of a number, or null if the text cannot be one.
   *
   * @param region the country of numbers without a country code
   */
  public static @Nullable String of(@Nullable String text, String region) {
    if (text == null) {
      return null;
    }
    if (isNorthAmerican(text)) {
      return text;
    }
    return parsed(text, region);
  }

  /**
   * Returns whether a text is a North American number in E.164 already. Most are, and parsing costs
   * more than everything else that is done with a record; the result is the same.
   */
  private static boolean isNorthAmerican(String text) {
    if (text.length() != 12 || !text.startsWith("+1") || text.charAt(2) < '2') {
      return false;
    }
    for (int i = 2; i < 12; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns the key as the library sees it. */
  static @Nullable String parsed(String text, String region) {
    try {
      PhoneNumber number = NUMBERS.parse(text, region);
      // Not isValidNumber: it refuses numbers of ranges that are not assigned yet.
      if (!NUMBERS.isPossibleNumber(number)) {
        return null;
      }
      String key = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
      return number.hasExtension() ? key + "x" + number.getExtension() : key;
    } catch (NumberParseException e) {
      return null;
    }
  }
}

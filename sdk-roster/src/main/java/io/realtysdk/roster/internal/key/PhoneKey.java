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

package io.realtysdk.roster.internal.key;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses in a form that compares. Dots and plus signs are kept: they may matter. */
public final class EmailKey {
  private EmailKey() {}

  /** Returns the key of an address, or null if the text is not one. */
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String address = bare(text);
    int at = address.lastIndexOf('@');
    if (at <= 0 || at == address.length() - 1 || hasSpace(address)) {
      return null;
    }
    String local = Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFC);
    String domain = domain(address.substring(at + 1));
    return domain == null ? null : local.toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /**
   * Returns the key without what Gmail ignores, for proposals only, or null if the address is not
   * at Gmail.
   */
  public static @Nullable String folded(@Nullable String key) {
    if (key == null) {
      return null;
    }
    int at = key.lastIndexOf('@');
    String domain = key.substring(at + 1);
    if (!domain.equals("gmail.com") && !domain.equals("googlemail.com")) {
      return null;
    }
    String local = key.substring(0, at);
    int plus = local.indexOf('+');
    return (plus < 0 ? local : local.substring(0, plus)).replace(".", "") + "@gmail.com";
  }

  /** Returns the part of a key before the {@code @}. */
  public static String mailbox(String key) {
    return key.substring(0, key.lastIndexOf('@'));
  }

  private static String bare(String text) {
    String address = text.trim();
    int open = address.lastIndexOf('<');
    if (open >= 0 && address.endsWith(">")) {
      address = address.substring(open + 1, address.length() - 1).trim();
    }
    if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
      address = address.substring(7).trim();
    }
    return address;
  }

  private static @Nullable String domain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        try {
          String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
          return IDN.toASCII(composed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean hasSpace(String text) {
    return text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}

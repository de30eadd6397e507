package io.realtysdk.core.internal.call;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a service's words what must not reach a log: the key in every spelling, and what
 * looks like an address, an e-mail, a phone or a licence number.
 */
final class Redaction {
  private static final int LONGEST = 512;
  private static final String MASK = "***";

  /** URLs and e-mails. Possessive, so that hostile text costs linear time. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b[A-Za-z][A-Za-z0-9+.-]{1,15}://\\S++"
              + "|(?:[^\\s@<>\"'%]|%(?!40)){1,64}+(?:@|%40)[^\\s@<>\"']{1,255}+");

  /** Phones, and every word with four digits in a row, which takes licences and tokens with it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w(+])[+(]?\\d(?:[ ().-]{0,2}\\d){6,20}+"
              + "|(?<![\\w-])(?=[\\w-]{0,64}?\\d{4})[\\w-]++");

  private final @Nullable Pattern key;

  Redaction(@Nullable String key) {
    this.key = key == null || key.isEmpty() ? null : everySpelling(key);
  }

  /** One pattern, because a server may escape one character one way and the next another. */
  private static Pattern everySpelling(String key) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      String c = Pattern.quote(key.substring(i, i + 1));
      String hex = String.format(Locale.ROOT, "%02x", (int) key.charAt(i));
      pattern.append("(?:").append(c).append("|\\\\").append(c);
      pattern.append("|\\\\u00").append(hex).append("|%").append(hex).append(')');
    }
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    String urlSafe = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    pattern.append('|').append(Pattern.quote(base64)).append('|').append(Pattern.quote(urlSafe));
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
  }

  /** The text without the key, otherwise as it is. */
  String withoutKey(String text) {
    return key == null ? text : key.matcher(text).replaceAll(MASK);
  }

  /** The same for a text that may have been cut off in the middle of the key. */
  String cutWithoutKey(String text) {
    if (key == null) {
      return text;
    }
    String whole = withoutKey(text);
    Matcher matcher = key.matcher(whole);
    for (int i = Math.max(0, whole.length() - key.pattern().length());
        i < whole.length() - 3;
        i++) {
      matcher.region(i, whole.length());
      if (!matcher.lookingAt() && matcher.hitEnd()) {
        return whole.substring(0, i) + MASK;
      }
    }
    return whole;
  }

  /** One line of at most 512 characters that may stand in an exception's message. */
  String message(String text) {
    String line = ADDRESS.matcher(printable(withoutKey(text))).replaceAll(MASK);
    return shorten(NUMBER.matcher(line).replaceAll(MASK));
  }

  /** The service's own words, shortened, without control characters and without the key. */
  String words(String text) {
    return shorten(printable(withoutKey(text)));
  }

  /**
   * The failure itself, or one with its type, words made safe, and stack, in its place: a library's
   * message may quote what a server echoed.
   */
  @Nullable Throwable cause(@Nullable Throwable failure) {
    if (failure == null || isClean(failure)) {
      return failure;
    }
    String text = failure.getMessage() == null ? "" : ": " + message(failure.getMessage());
    Throwable safe = new IOException(failure.getClass().getName() + text);
    safe.setStackTrace(failure.getStackTrace());
    return safe;
  }

  private boolean isClean(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null; depth++) {
      String text = cause.getMessage();
      boolean quotes = cause instanceof ProtocolException || cause instanceof RuntimeException;
      if (depth > 16 || (text != null && !isClean(text, quotes))) {
        return false;
      }
      for (Throwable other : cause.getSuppressed()) {
        if (other.getMessage() != null && !isClean(other.getMessage(), quotes)) {
          return false;
        }
      }
      cause = cause.getCause();
    }
    return true;
  }

  private boolean isClean(String text, boolean mayQuote) {
    return mayQuote
        ? message(text).equals(text)
        : withoutKey(text).equals(text) && !ADDRESS.matcher(text).find();
  }

  private static String printable(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    return start.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]+", " ").strip();
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}

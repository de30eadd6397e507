package io.realtysdk.core.internal;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
          "\\b[A-Za-z][A-Za-z0-9+.-]{1,15}://\\S++|[^\\s@<>\"']{1,64}+@[^\\s@<>\"']{1,255}+");

  /** Phones, and every word with four digits in a row, which takes licences and tokens with it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w(+])[+(]?\\d(?:[ ().-]{0,2}\\d){6,20}+"
              + "|(?<![\\w-])(?=[\\w-]{0,64}?\\d{4})[\\w-]++");

  private final List<String> keySpellings = new ArrayList<>();

  Redaction(@Nullable String key) {
    if (key != null && !key.isEmpty()) {
      Base64.Encoder base64 = Base64.getEncoder();
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
      keySpellings.add(encoded);
      keySpellings.add(encoded.replace("+", "%20"));
      keySpellings.add(key.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
      keySpellings.add(key.replace("\\", "\\\\").replace("\"", "\\\""));
      keySpellings.add(base64.encodeToString(bytes));
      keySpellings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      keySpellings.add(key);
    }
  }

  /** The text without the key, otherwise as it is. */
  String withoutKey(String text) {
    String result = text;
    for (String spelling : keySpellings) {
      result = result.replace(spelling, MASK);
      if (!spelling.equals(spelling.toLowerCase(java.util.Locale.ROOT))) {
        // Percent-encoding may come back in lower case.
        result = replaceIgnoringCase(result, spelling);
      }
    }
    return result;
  }

  /** One line of at most 512 characters that may stand in an exception's message. */
  String message(String text) {
    String line = ADDRESS.matcher(withoutKey(printable(text))).replaceAll(MASK);
    return shorten(NUMBER.matcher(line).replaceAll(MASK));
  }

  /** The service's own words, shortened, without control characters and without the key. */
  String words(String text) {
    return shorten(withoutKey(printable(text)));
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

  private static String replaceIgnoringCase(String text, String spelling) {
    return Pattern.compile(Pattern.quote(spelling), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(MASK);
  }

  private static String printable(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    return start.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]+", " ").strip();
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}

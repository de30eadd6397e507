package io.realtysdk.core.internal.error;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the API key in what a service sent, in the spellings in which a server may repeat it:
 * raw, percent-encoded, Base64, escaped for JSON and for HTML. By plain search, so that neither a
 * long key nor a hostile text costs more than reading it.
 */
public final class Redaction {
  private static final int MAX_MESSAGE = 512;
  private static final int SHORTEST_PREFIX = 4;
  private static final String MASK = "***";

  private final String key;

  /** Immutable, so that threads may share what one of them has computed. */
  private @Nullable List<String> spellings;

  private Redaction(String key) {
    this.key = key;
  }

  /** Costs nothing until something is replaced. */
  public static Redaction of(String key) {
    return new Redaction(key);
  }

  /** Returns whether it takes out this key, so that it can serve further calls. */
  public boolean isFor(String other) {
    return key.equals(other);
  }

  private List<String> spellings() {
    List<String> all = spellings;
    if (all == null) {
      all = key.isEmpty() ? List.of() : List.copyOf(spellings(key));
      spellings = all;
    }
    return all;
  }

  private static Set<String> spellings(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    String percent = URLEncoder.encode(key, StandardCharsets.UTF_8);
    Set<String> all = new LinkedHashSet<>();
    all.add(key);
    all.add(percent);
    all.add(lowerCaseEscapes(percent));
    all.add(percent.toLowerCase(Locale.ROOT));
    all.add(Base64.getEncoder().encodeToString(bytes));
    all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    String json = key.replace("\\", "\\\\").replace("\"", "\\\"");
    all.add(json);
    all.add(json.replace("/", "\\/"));
    all.add(unicodeEscapes(key, "\\u%04x"));
    all.add(unicodeEscapes(key, "\\u%04X"));
    String html = key.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    all.add(html.replace("\"", "&quot;").replace("'", "&#39;"));
    all.add(html.replace("\"", "&#34;").replace("'", "&apos;"));
    all.add(html.replace("\"", "&quot;").replace("'", "&#x27;"));
    return all;
  }

  private static String lowerCaseEscapes(String percent) {
    StringBuilder text = new StringBuilder(percent);
    for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
      text.replace(i + 1, i + 3, text.substring(i + 1, i + 3).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  /** As JSON writers do that escape everything but letters and digits. */
  private static String unicodeEscapes(String key, String format) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        text.append(c);
      } else {
        text.append(String.format(Locale.ROOT, format, (int) c));
      }
    }
    return text.toString();
  }

  /** Returns the text without the key, otherwise as it is. */
  public String withoutKey(String text) {
    String result = text;
    for (String spelling : spellings()) {
      result = result.replace(spelling, MASK);
    }
    return result;
  }

  /** Returns the same for a text that may have been cut off in the middle of the key. */
  String cutWithoutKey(String text) {
    String whole = withoutKey(text);
    int cut = whole.length();
    for (String spelling : spellings()) {
      int longest = Math.min(spelling.length() - 1, whole.length());
      for (int length = longest; length >= SHORTEST_PREFIX; length--) {
        if (whole.regionMatches(whole.length() - length, spelling, 0, length)) {
          cut = Math.min(cut, whole.length() - length);
          break;
        }
      }
    }
    return cut == whole.length() ? whole : whole.substring(0, cut) + MASK;
  }

  /** Returns whether the text holds the key. */
  boolean finds(String text) {
    for (String spelling : spellings()) {
      if (text.contains(spelling)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the service's error message, shortened, without control characters and without the key.
   */
  String words(String text) {
    String start = text.length() > 4 * MAX_MESSAGE ? text.substring(0, 4 * MAX_MESSAGE) : text;
    String words =
        printable(start.length() == text.length() ? withoutKey(start) : cutWithoutKey(start));
    return words.length() <= MAX_MESSAGE ? words : words.substring(0, MAX_MESSAGE - 1) + "…";
  }

  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean control =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      if (!control) {
        line.append(c);
      } else if (!gap) {
        line.append(' ');
      }
      gap = control;
    }
    return line.toString().strip();
  }
}

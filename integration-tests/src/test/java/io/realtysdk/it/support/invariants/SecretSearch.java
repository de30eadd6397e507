package io.realtysdk.it.support.invariants;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.Attempt;
import io.realtysdk.core.SdkException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds keys in text, in every spelling in which one may leak. */
public final class SecretSearch {

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private final Set<String> spellings = new LinkedHashSet<>();

  /** Registers a key; from now on no text may hold it. */
  public void add(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    String form = URLEncoder.encode(key, StandardCharsets.UTF_8);
    spell(key);
    spell(form);
    spell(form.replace("+", "%20"));
    spell(key.replace("\\", "\\\\").replace("\"", "\\\""));
    spell(key.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    spell(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    spell(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The spelling that the text holds, or null. Case is ignored: %2b is %2B. Who builds a URL
   * chooses which characters to escape, so a text with escapes is searched without them too.
   */
  public String in(String text) {
    String found = inPlain(text);
    return found == null && text.indexOf('%') >= 0 ? inPlain(percentDecoded(text)) : found;
  }

  private String inPlain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return spellings.stream().filter(lower::contains).findFirst().orElse(null);
  }

  /** The text with what is escaped in it as itself; what is no escape stays as it is. */
  public static String percentDecoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16))));
  }

  /** Everything an exception would tell a log. */
  public static String traceOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true)); // with all causes and suppressed ones
    return text.toString();
  }

  /** Everything an exception would tell a log or a caller. */
  public static String textOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(traceOf(thrown));
    if (thrown instanceof SdkException failure) {
      out.println(failure.resumeToken() + " " + failure.tokenAfterFailedPage());
      for (Attempt attempt : failure.attempts()) {
        out.println(attempt);
        if (attempt.cause() != null) {
          attempt.cause().printStackTrace(out);
        }
      }
    }
    if (thrown instanceof ApiException answer) {
      out.println(answer.serverMessage() + answer.code() + answer.requestId());
      out.println(answer.fieldErrors());
      out.println(answer.headers());
      out.println(answer.body());
    }
    return text.toString();
  }

  private void spell(String spelling) {
    spellings.add(spelling.toLowerCase(Locale.ROOT));
  }
}

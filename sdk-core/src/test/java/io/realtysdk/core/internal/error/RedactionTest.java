package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static final String KEY = "aB3+x/Y=\"q&<'";
  private final Redaction redaction = Redaction.of(KEY);

  @Test
  void takesTheKeyOutInEverySpelling() {
    String encoded = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    String lower =
        Pattern.compile("%..")
            .matcher(encoded)
            .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    String base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
    String json = KEY.replace("\"", "\\\"");
    String slashes = json.replace("/", "\\/");
    String html = "aB3+x/Y=&quot;q&amp;&lt;&#39;";
    String all = String.join(" ", KEY, encoded, lower, base64, json, slashes, html);
    assertThat(redaction.withoutKey(all)).isEqualTo("*** *** *** *** *** *** ***");
  }

  @Test
  void takesOutABeginningOfTheKeyWhereATextWasCut() {
    assertThat(redaction.cutWithoutKey("your key " + KEY.substring(0, 6)))
        .isEqualTo("your key ***");
    assertThat(redaction.cutWithoutKey("your key aB3")).isEqualTo("your key aB3");
    assertThat(redaction.cutWithoutKey("a text")).isEqualTo("a text");
  }

  @Test
  void leavesTheServicesWordsAsTheyAre() {
    String words = "Could not save agent Jane Doe (max 50, code E12)";
    assertThat(redaction.words(words)).isEqualTo(words);
  }

  @Test
  void makesOneShortPrintableLine() {
    String words = redaction.words("a\r\nb\u0000c\u001b[31m\u2028d" + "x".repeat(10_000));
    assertThat(words).hasSizeLessThanOrEqualTo(512).startsWith("a b c [31m d");
  }

  /** A pattern built from such a key used to overflow the stack. */
  @Test
  void anEchoedKeyOfAnyLengthCostsOneSearch() {
    String key = "k".repeat(60_000);
    assertThat(Redaction.of(key).withoutKey("<" + key + ">")).isEqualTo("<***>");
    assertThat(Redaction.of(key).cutWithoutKey("<" + key.substring(1))).isEqualTo("<***");
  }

  @Test
  void anEmptyKeyReplacesNothing() {
    assertThat(Redaction.of("").withoutKey("text")).isEqualTo("text");
  }

  @Test
  void spellingsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Redaction.of("I+I").withoutKey("I%2bI")).isEqualTo("***");
    } finally {
      Locale.setDefault(before);
    }
  }
}

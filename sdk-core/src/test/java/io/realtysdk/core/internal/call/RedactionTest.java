package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String KEY = "aB3+x/Y=\"q";
  private final Redaction redaction = new Redaction(KEY);

  @Test
  void takesTheKeyOutInEverySpelling() {
    String encoded = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
    String json = KEY.replace("\"", "\\\"");
    String all = String.join(" ", KEY, encoded, encoded.toLowerCase(Locale.ROOT), base64, json);
    assertThat(redaction.withoutKey(all)).isEqualTo("*** *** *** *** ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@agency.example",
        "+1 (555) 123-4567",
        "+15550001111",
        "555.123.4567",
        "RE-12345",
        "RE123456",
        "https://api.example/v1/agents?x=1",
        "HTTP://host/path"
      })
  void takesPersonalDataOutOfMessages(String personal) {
    assertThat(redaction.message("The value " + personal + " is taken"))
        .doesNotContain(personal)
        .startsWith("The value ")
        .endsWith(" is taken");
  }

  @Test
  void leavesPlainWordsAlone() {
    String words = "The field LastName is required (max 50, code E12)";
    assertThat(redaction.message(words)).isEqualTo(words);
  }

  @Test
  void makesOneShortPrintableLine() {
    String message = redaction.message("a\r\nb\u0000c\u001b[31m\u2028d" + "x".repeat(10_000));
    assertThat(message).hasSizeLessThanOrEqualTo(512).startsWith("a b c [31m d");
  }

  @Test
  void hostileTextCostsLittle() {
    String hostile = ("a".repeat(60) + "@").repeat(20_000) + "1-".repeat(50_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> redaction.message(hostile));
  }

  @Test
  void keepsACauseThatShowsNothing() {
    IOException cause = new IOException("Connection reset");
    assertThat(redaction.cause(cause)).isSameAs(cause);
  }

  @Test
  void replacesACauseThatQuotesTheKeyOrTheServer() {
    IOException key = new IOException("outer", new IllegalStateException("header " + KEY));
    assertThat(redaction.cause(key)).hasMessageNotContaining(KEY).hasNoCause();
    ProtocolException quoted = new ProtocolException("Unexpected status line: ann@agency.example");
    assertThat(redaction.cause(quoted))
        .hasMessage("java.net.ProtocolException: Unexpected status line: ***");
  }
}

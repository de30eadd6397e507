package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-06T08:49:30Z");
  private static final Locale LOCALE = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(LOCALE);
  }

  private static Duration read(String date, String... values) {
    return RetryAfter.read(Arrays.asList(values), date, NOW);
  }

  @Test
  void readsSecondsAndRoundsDecimalsUp() {
    assertThat(read(null, "7")).isEqualTo(Duration.ofSeconds(7));
    assertThat(read(null, "1.2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(read(null, "99999999999")).isEqualTo(Duration.ofSeconds(99_999_999_999L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 06 Nov 2026 08:49:37 GMT",
        "Friday, 06-Nov-26 08:49:37 GMT",
        "Fri Nov  6 08:49:37 2026"
      })
  void readsAllThreeSpellingsOfADateInEveryLocale(String value) {
    for (String tag : List.of("en", "de", "tr", "ar-u-nu-arab", "th-u-ca-buddhist")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(read(null, value)).as(tag).isEqualTo(Duration.ofSeconds(7));
    }
  }

  @Test
  void measuresADateAgainstTheResponsesOwnClock() {
    String skewed = "Fri, 06 Nov 2026 09:00:00 GMT";
    assertThat(read(skewed, "Fri, 06 Nov 2026 09:00:05 GMT")).isEqualTo(Duration.ofSeconds(5));
    assertThat(read("nonsense", "Fri, 06 Nov 2026 08:49:37 GMT")).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void zeroAndDatesThatHavePassedCountAsAbsent() {
    assertThat(read(null, " 0 ")).isNull();
    assertThat(read(null, "0.0")).isNull();
    assertThat(read(null, "Fri, 06 Nov 2026 08:00:00 GMT")).isNull();
    assertThat(read(null, "0", "4")).isEqualTo(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 06 Nov 2026 08:49:37 GMT",
        "Sunday, 06-Nov-26 08:49:37 GMT",
        "Tue Nov  6 08:49:37 2026"
      })
  void aWrongWeekdayIsNoMatter(String value) {
    assertThat(read(null, value)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void ofAListInOneLineTheLongestCounts() {
    assertThat(read(null, "5, 5")).isEqualTo(Duration.ofSeconds(5));
    assertThat(read(null, "1,9, 3")).isEqualTo(Duration.ofSeconds(9));
    assertThat(read(null, "3, Fri, 06 Nov 2026 08:49:37 GMT")).isEqualTo(Duration.ofSeconds(7));
    assertThat(read(null, "Fri, 06 Nov 2026 08:49:37 GMT, 30")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aNumberCostsNoMoreThanItsDigits() {
    assertThat(read(null, "9".repeat(10_000))).isNull();
    assertThat(read(null, "1e-600000000")).isNull();
    assertThat(read(null, "1, ".repeat(1_000_000))).isNull();
  }

  @Test
  void aValueMayBeAsLongAsTheLimitAndNoLonger() {
    String date = "06 Nov 2026 08:49:37 GMT";
    String weekday = "F".repeat(64 - 2 - date.length());
    assertThat(read(null, weekday + ", " + date)).isEqualTo(Duration.ofSeconds(7));
    assertThat(read(null, "F" + weekday + ", " + date)).isNull();
    assertThat(read(null, "5" + " ".repeat(511))).isEqualTo(Duration.ofSeconds(5));
    assertThat(read(null, "5" + " ".repeat(512))).isNull();
  }

  @Test
  void aDateOfTheResponseMayBeAsLongAsTheLimitAndNoLonger() {
    String until = "Fri, 06 Nov 2026 09:00:05 GMT";
    String sent = ", 06 Nov 2026 09:00:00 GMT";
    String weekday = "F".repeat(64 - sent.length());
    assertThat(read(weekday + sent, until)).isEqualTo(Duration.ofSeconds(5));
    assertThat(read("F" + weekday + sent, until)).isEqualTo(Duration.ofSeconds(635));
  }

  @Test
  void ofSeveralValuesTheLongestCounts() {
    assertThat(read(null, "3", "nonsense", "5")).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-5",
        "soon",
        "1e3",
        "123456789012",
        "0x10",
        "5 seconds",
        "٣",
        "1.",
        ".5",
        ","
      })
  void ignoresAnythingElse(String value) {
    assertThat(read(null, value)).isNull();
  }
}

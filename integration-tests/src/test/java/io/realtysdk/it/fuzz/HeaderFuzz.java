package io.realtysdk.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.realtysdk.core.internal.error.Redaction;
import io.realtysdk.core.internal.retry.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Texts of the head of a response, and the key in whatever a service echoes. */
class HeaderFuzz {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Duration LONGEST_DATE = Duration.ofDays(366L * 10_000);

  /** The first line is the header {@code Date}, each other line a {@code Retry-After}. */
  @FuzzTest(maxDuration = "2m")
  void aRetryAfterIsAbsentOrAWait(byte[] input) {
    CpuLimit limit = CpuLimit.start();
    List<String> lines = new String(input, UTF_8).lines().toList();
    if (!lines.isEmpty()) {
      List<String> values = lines.subList(1, lines.size());
      String date = lines.get(0).isEmpty() ? null : lines.get(0);
      Duration all = RetryAfter.read(values, date, NOW);
      assertWait(all);
      for (String value : values) {
        Duration alone = RetryAfter.read(List.of(value), date, NOW);
        assertWait(alone);
        assertThat(alone == null || alone.compareTo(all) <= 0).isTrue();
      }
    }
    limit.check();
  }

  private static void assertWait(Duration wait) {
    if (wait != null) {
      assertThat(wait)
          .isPositive()
          .isLessThan(Duration.ofSeconds(100_000_000_000L).plus(LONGEST_DATE));
    }
  }

  /** The first line is the key; {@code {0}} to {@code {4}} in the rest are its spellings. */
  @FuzzTest(maxDuration = "2m")
  void aKeyIsReplacedInEachOfItsSpellings(byte[] input) {
    String text = new String(input, UTF_8);
    int end = text.indexOf('\n');
    // A key of masks, or of a few letters, occurs in what is left of any text.
    if (end < 8 || text.substring(0, end).indexOf('*') >= 0) {
      return;
    }
    CpuLimit limit = CpuLimit.start();
    String key = text.substring(0, end);
    String body = text.substring(end + 1);
    List<String> spellings = KeySpellings.of(key);
    for (int i = 0; i < spellings.size(); i++) {
      body = body.replace("{" + i + "}", spellings.get(i));
    }
    String redacted = Redaction.of(key).withoutKey(body);
    assertThat(spellings).allSatisfy(spelling -> assertThat(redacted).doesNotContain(spelling));
    limit.check();
  }
}

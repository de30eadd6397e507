package io.realtysdk.core.internal.retry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds, or an HTTP date in any of its three spellings. */
public final class RetryAfter {
  private static final DateTimeFormatter IMF =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

  private RetryAfter() {}

  /**
   * The longest of several values, because waiting longer is the safe reading.
   *
   * @param values of the header
   * @param date the response's own {@code Date}, or null
   * @param now this machine's clock, for where there is no such date
   * @return null if there is no value, or none that makes sense
   */
  public static @Nullable Duration read(List<String> values, @Nullable String date, Instant now) {
    Duration longest = null;
    for (String value : values) {
      Duration read = read(value.strip(), date, now);
      if (read != null && (longest == null || read.compareTo(longest) > 0)) {
        longest = read;
      }
    }
    return longest;
  }

  private static @Nullable Duration read(String value, @Nullable String date, Instant now) {
    if (value.isEmpty() || value.length() > 64) {
      return null;
    }
    if (Character.isDigit(value.charAt(0))) {
      return seconds(value);
    }
    Instant until = httpDate(value, now);
    if (until == null) {
      return null;
    }
    Instant sent = date == null ? null : httpDate(date.strip(), now);
    Duration wait = Duration.between(sent == null ? now : sent, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Duration seconds(String value) {
    if (!value.matches("[0-9]{1,11}(\\.[0-9]{1,9})?")) {
      return null;
    }
    BigDecimal whole = new BigDecimal(value).setScale(0, RoundingMode.CEILING);
    return Duration.ofSeconds(whole.longValueExact());
  }

  private static @Nullable Instant httpDate(String text, Instant now) {
    for (DateTimeFormatter format : List.of(IMF, rfc850(now), ASCTIME)) {
      try {
        return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // The next spelling, then.
      }
    }
    return null;
  }

  /** Its two-digit year means the one that is at most 50 years ahead. */
  private static DateTimeFormatter rfc850(Instant now) {
    int base = now.atOffset(ZoneOffset.UTC).getYear() - 49;
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, base)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }
}

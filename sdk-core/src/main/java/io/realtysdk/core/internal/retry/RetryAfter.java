package io.realtysdk.core.internal.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After}: seconds, or an HTTP date in any of its three formats. The weekday of a
 * date is ignored, because a wrong one changes nothing about the moment that is meant.
 */
public final class RetryAfter {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_VALUES = 8;
  private static final DateTimeFormatter IMF =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

  private RetryAfter() {}

  /**
   * Returns the longest of several values, because waiting longer is the safe reading.
   *
   * @param values of the header, each of which may be a list
   * @param date the response's own {@code Date}, or null
   * @param now this machine's clock, for where there is no such date
   * @return null if there is no usable value; zero and dates in the past count as absent
   */
  public static @Nullable Duration read(List<String> values, @Nullable String date, Instant now) {
    Duration longest = null;
    for (String value : values) {
      for (String element : elements(value)) {
        Duration read = element(element, date, now);
        if (read != null && (longest == null || read.compareTo(longest) > 0)) {
          longest = read;
        }
      }
    }
    return longest == null || longest.isZero() || longest.isNegative() ? null : longest;
  }

  /** Splits a list; the comma behind the weekday of a date separates nothing. */
  private static List<String> elements(String value) {
    if (value.length() > MAX_LENGTH * MAX_VALUES) {
      return List.of();
    }
    List<String> elements = new ArrayList<>(2);
    String weekday = "";
    for (String part : value.split(",", MAX_VALUES + 1)) {
      String text = part.strip();
      boolean isWeekday = !text.isEmpty() && text.chars().allMatch(Character::isLetter);
      if (isWeekday) {
        weekday = text;
      } else {
        elements.add(weekday.isEmpty() ? text : weekday + ", " + text);
        weekday = "";
      }
    }
    return elements;
  }

  private static @Nullable Duration element(String value, @Nullable String date, Instant now) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return null;
    }
    if (isDigit(value.charAt(0))) {
      return seconds(value);
    }
    Instant until = httpDate(value, now);
    if (until == null) {
      return null;
    }
    Instant sent = date == null || date.length() > MAX_LENGTH ? null : httpDate(date.strip(), now);
    return Duration.between(sent == null ? now : sent, until);
  }

  /** Decimals are rounded up. By hand, so that the cost of a number is that of its few digits. */
  private static @Nullable Duration seconds(String value) {
    int point = value.indexOf('.');
    String whole = point < 0 ? value : value.substring(0, point);
    String decimals = point < 0 ? "0" : value.substring(point + 1);
    if (!isNumber(whole, 11) || !isNumber(decimals, 9)) {
      return null;
    }
    boolean more = decimals.chars().anyMatch(c -> c != '0');
    return Duration.ofSeconds(Long.parseLong(whole) + (more ? 1 : 0));
  }

  private static boolean isNumber(String text, int maxDigits) {
    return !text.isEmpty()
        && text.length() <= maxDigits
        && text.chars().allMatch(RetryAfter::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable Instant httpDate(String text, Instant now) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return null;
    }
    String afterWeekday = text.substring(space + 1);
    for (DateTimeFormatter format : List.of(IMF, rfc850(now), ASCTIME)) {
      try {
        return LocalDateTime.parse(afterWeekday, format).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // The next format, then.
      }
    }
    return null;
  }

  /** A two-digit year is at most 50 years ahead. */
  private static DateTimeFormatter rfc850(Instant now) {
    int base = now.atOffset(ZoneOffset.UTC).getYear() - 49;
    return new DateTimeFormatterBuilder()
        .appendPattern("dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, base)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }
}

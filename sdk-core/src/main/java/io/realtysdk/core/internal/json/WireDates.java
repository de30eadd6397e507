package io.realtysdk.core.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the one layout that services send, read by position: the general parser costs three
 * times the memory of everything else in a record.
 */
final class WireDates {
  private WireDates() {}

  /** {@code 2024-01-15}; null for anything else, a date before a time of day too. */
  static @Nullable LocalDate date(String text) {
    return text.length() == 10 ? leadingDate(text) : null;
  }

  private static @Nullable LocalDate leadingDate(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if ((year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * {@code 2024-01-15T10:30:00[.123](Z|+02:00)}; null for anything else, a time without zone too.
   */
  static @Nullable Instant instant(String text) {
    if (text.length() < 20 || "T ".indexOf(text.charAt(10)) < 0) {
      return null;
    }
    LocalDate date = leadingDate(text);
    if (date == null || text.charAt(13) != ':' || text.charAt(16) != ':') {
      return null;
    }
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    int at = 19;
    int nanos = 0;
    if (text.charAt(at) == '.') {
      int end = at + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      if (end == at + 1 || end > at + 10) {
        return null;
      }
      nanos = digits(text, at + 1, end);
      for (int i = end; i < at + 10; i++) {
        nanos *= 10;
      }
      at = end;
    }
    int offset = offsetSeconds(text, at);
    if (nanos < 0 || offset == Integer.MIN_VALUE) {
      return null;
    }
    long seconds = date.toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second - offset;
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static int offsetSeconds(String text, int at) {
    int left = text.length() - at;
    if (left == 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    boolean colon = left == 6 && text.charAt(at + 3) == ':';
    if (!colon && left != 5) {
      return Integer.MIN_VALUE;
    }
    int sign = text.charAt(at) == '+' ? 1 : text.charAt(at) == '-' ? -1 : 0;
    int hours = digits(text, at + 1, at + 3);
    int minutes = digits(text, text.length() - 2, text.length());
    return sign == 0 || (hours | minutes) < 0 || hours > 18 || minutes > 59
        ? Integer.MIN_VALUE
        : sign * (hours * 3_600 + minutes * 60);
  }

  /** The number in a range of ASCII digits, or −1. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}

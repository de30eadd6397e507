package io.realtysdk.core.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in the layouts that services send, read by position: the general parser allocates
 * three times as much as everything else in a record.
 */
public final class JsonDates {
  private static final int DATE_LENGTH = 10;
  private static final int NONE = Integer.MIN_VALUE;

  private JsonDates() {}

  /** {@code 2024-01-15}; null for anything else, a date before a time too. */
  public static @Nullable LocalDate date(String text) {
    return text.length() == DATE_LENGTH && isDate(text) ? toDate(text) : null;
  }

  /** The date of a time as it is written: {@code 2024-01-15 00:00:00} is 2024-01-15. */
  public static @Nullable LocalDate dateOfTime(String text) {
    return time(text, true) == null ? null : toDate(text);
  }

  /** {@code 2024-01-15T10:30:00[.123](Z|+02:00)}; null for anything else, without zone too. */
  public static @Nullable Instant instant(String text) {
    return time(text, false);
  }

  /** The same; a time without zone is one in UTC. */
  public static @Nullable Instant instantInUtc(String text) {
    return time(text, true);
  }

  private static @Nullable Instant time(String text, boolean zoneOptional) {
    if (text.length() < 19 || "T ".indexOf(text.charAt(DATE_LENGTH)) < 0 || !isDate(text)) {
      return null;
    }
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if (text.charAt(13) != ':' || text.charAt(16) != ':' || (hour | minute | second) < 0) {
      return null;
    }
    int fractionEnd = fractionEnd(text);
    if (hour > 23 || minute > 59 || second > 59 || fractionEnd == NONE) {
      return null;
    }
    int offset = offsetSeconds(text, fractionEnd, zoneOptional);
    if (offset == NONE) {
      return null;
    }
    long seconds = epochDay(text) * 86_400L + hour * 3_600L + minute * 60L + second - offset;
    return Instant.ofEpochSecond(seconds, nanos(text, fractionEnd));
  }

  private static boolean isDate(String text) {
    int month = digits(text, 5, 7);
    int day = digits(text, 8, DATE_LENGTH);
    int year = digits(text, 0, 4);
    return year >= 0
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysOfMonth(year, month);
  }

  private static int daysOfMonth(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static LocalDate toDate(String text) {
    return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
  }

  /** As LocalDate counts them, without making one: years from March, so that leap days are last. */
  private static long epochDay(String text) {
    int month = digits(text, 5, 7);
    long year = digits(text, 0, 4) - (month <= 2 ? 1L : 0L);
    long era = Math.floorDiv(year, 400);
    long yearOfEra = year - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + digits(text, 8, 10) - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  /** Where the fraction of a second ends, which is where it would begin if there is none. */
  private static int fractionEnd(String text) {
    int end = 19;
    if (end == text.length() || text.charAt(end) != '.') {
      return end;
    }
    end++;
    while (end < text.length() && digits(text, end, end + 1) >= 0) {
      end++;
    }
    return end == 20 || end > 29 ? NONE : end;
  }

  private static int nanos(String text, int fractionEnd) {
    int nanos = fractionEnd == 19 ? 0 : digits(text, 20, fractionEnd);
    for (int i = Math.max(fractionEnd, 20); i < 29; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int offsetSeconds(String text, int at, boolean zoneOptional) {
    int left = text.length() - at;
    if (left == 0) {
      return zoneOptional ? 0 : NONE;
    }
    if (left == 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    boolean colon = left == 6 && text.charAt(at + 3) == ':';
    if (!colon && left != 5) {
      return NONE;
    }
    int sign = text.charAt(at) == '+' ? 1 : text.charAt(at) == '-' ? -1 : 0;
    int hours = digits(text, at + 1, at + 3);
    int minutes = digits(text, text.length() - 2, text.length());
    return sign == 0 || (hours | minutes) < 0 || hours > 18 || minutes > 59
        ? NONE
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

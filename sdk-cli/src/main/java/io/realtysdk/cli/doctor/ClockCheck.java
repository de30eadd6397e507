package io.realtysdk.cli.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Whether the clocks of this machine and of the service agree. */
final class ClockCheck {
  /** Waiting times across a restart rely on the clock to within a minute. */
  private static final Duration LARGEST_SKEW = Duration.ofSeconds(60);

  private ClockCheck() {}

  /**
   * @param date the {@code Date} header of a response that has just arrived, or null
   */
  static Finding finding(@Nullable String date, Instant now) {
    String check = "clock";
    String assumption = "this machine's clock is within 60 s of the service's";
    Instant theirs = instant(date);
    if (theirs == null) {
      String seen = date == null ? "no Date header" : "a Date header that cannot be read";
      return Finding.of(check, Verdict.NOT_SEEN, assumption, seen);
    }
    Duration skew = Duration.between(theirs, now);
    long seconds = skew.abs().toSeconds();
    String seen =
        seconds <= 1
            ? "they agree"
            : "this machine is " + seconds + " s " + (skew.isNegative() ? "behind" : "ahead");
    boolean good = skew.abs().compareTo(LARGEST_SKEW) <= 0;
    return Finding.of(check, good ? Verdict.OK : Verdict.DIFFERS, assumption, seen)
        .advise(good ? "" : "set this machine's clock");
  }

  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null
          ? null
          : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDatesTest {

  @Test
  void readsDates() {
    assertThat(JsonDates.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(JsonDates.date("0000-01-01")).isEqualTo(LocalDate.of(0, 1, 1));
    assertThat(JsonDates.date("1999-12-31")).isEqualTo(LocalDate.of(1999, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-1-15",
        "15.01.2024",
        "2023-02-29",
        "2024-13-01",
        "2024-01-15x",
        "2024-01-15T10:00:00Z",
        "2024-01-15 00:00:00",
        "2024/01/15",
        "+024-01-15",
        "２０２４-01-15",
        "0000-00-00"
      })
  void leavesOtherDatesToTheText(String text) {
    assertThat(JsonDates.date(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-25T14:30:00Z, 2024-01-25T14:30:00Z",
    "2024-01-25T14:30:00.5Z, 2024-01-25T14:30:00.500Z",
    "2024-01-25T14:30:00.123456789Z, 2024-01-25T14:30:00.123456789Z",
    "2024-01-25T14:30:00+02:00, 2024-01-25T12:30:00Z",
    "2024-01-25T14:30:00-0530, 2024-01-25T20:00:00Z",
    "2024-01-25T14:30:00.050Z, 2024-01-25T14:30:00.050Z",
    "2024-01-25T14:30:00.5+02:00, 2024-01-25T12:30:00.500Z",
    "2024-01-25T14:30:00+00:00, 2024-01-25T14:30:00Z",
    "2024-01-25T14:30:00+18:00, 2024-01-24T20:30:00Z",
    "2024-01-25T14:30:00-00:59, 2024-01-25T15:29:00Z",
    "2024-01-25T00:00:00Z, 2024-01-25T00:00:00Z",
    "2024-01-25T23:59:59Z, 2024-01-25T23:59:59Z",
    "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
  })
  void readsMomentsWithAZone(String text, Instant expected) {
    assertThat(JsonDates.instant(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-25",
        "2024-01-25 14:30:00",
        "2024-01-25T14:30:00",
        "2024-01-25T24:00:00Z",
        "2024-01-25T14:60:00Z",
        "2024-01-25T14:30:00.Z",
        "2024-01-25T14:30:00.1234567890Z",
        "2024-01-25T14:30:00+2:00",
        "2024-01-25T14:30:00+19:00",
        "2024-01-25T14:30Z",
        "2024-01-25T14:30:00z0",
        "2024-01-25T14:30:00.5",
        "2024-01-25Txx:30:00Z",
        "2024-01-25T14:xx:00Z",
        "2024-01-25T14:30:xxZ",
        "2024-01-25T14.30:00Z",
        "2024-01-25T14:30.00Z",
        "2024-01-25T14:30:00*02:00",
        "2024-01-25T14:30:00+xx:00",
        "2024-01-25T14:30:00+02:xx",
        "2024-01-25T14:30:00+02:60",
        "2024-01-25T14:30:00+02.00",
        "2023-02-29T14:30:00Z",
        "2024-04-31T14:30:00Z",
        "2100-02-29T14:30:00Z",
        "2024-13-01T14:30:00Z",
        "2024-00-10T14:30:00Z"
      })
  void leavesOtherMomentsToTheText(String text) {
    assertThat(JsonDates.instant(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15 00:00:00, 2024-01-15",
    "2024-01-15T23:30:00Z, 2024-01-15",
    "2024-01-15T23:30:00-08:00, 2024-01-15",
    "2024-01-15T10:00:00.123, 2024-01-15",
  })
  void theDateOfATimeIsTheDateAsWritten(String text, LocalDate expected) {
    assertThat(JsonDates.dateOfTime(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-15",
        "2024-01-15 soon",
        "2024-01-15T25:00:00Z",
        "2024-02-30 00:00:00",
        ""
      })
  void whatIsNoTimeHasNoDate(String text) {
    assertThat(JsonDates.dateOfTime(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15 00:00:00, 2024-01-15T00:00:00Z",
    "2024-01-25T14:30:00, 2024-01-25T14:30:00Z",
    "2024-01-25T14:30:00.5, 2024-01-25T14:30:00.500Z",
    "2024-01-25T14:30:00+02:00, 2024-01-25T12:30:00Z",
  })
  void aTimeWithoutZoneIsInUtc(String text, Instant expected) {
    assertThat(JsonDates.instantInUtc(text)).isEqualTo(expected);
  }

  @Test
  void everyDayOfFourCenturiesIsCountedAsLocalDateCountsIt() {
    for (LocalDate day = LocalDate.of(1899, 12, 31); day.getYear() < 2301; day = day.plusDays(1)) {
      assertThat(JsonDates.instant(day + "T00:00:00Z").getEpochSecond())
          .isEqualTo(day.toEpochDay() * 86_400);
    }
  }
}

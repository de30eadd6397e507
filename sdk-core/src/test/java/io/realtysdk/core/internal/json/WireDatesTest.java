package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {

  @Test
  void readsDates() {
    assertThat(WireDates.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(WireDates.date("1999-12-31")).isEqualTo(LocalDate.of(1999, 12, 31));
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
    assertThat(WireDates.date(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-25T14:30:00Z, 2024-01-25T14:30:00Z",
    "2024-01-25T14:30:00.5Z, 2024-01-25T14:30:00.500Z",
    "2024-01-25T14:30:00.123456789Z, 2024-01-25T14:30:00.123456789Z",
    "2024-01-25T14:30:00+02:00, 2024-01-25T12:30:00Z",
    "2024-01-25T14:30:00-0530, 2024-01-25T20:00:00Z",
    "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
  })
  void readsMomentsWithAZone(String text, Instant expected) {
    assertThat(WireDates.instant(text)).isEqualTo(expected);
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
        "2024-01-25T14:30:00.5"
      })
  void leavesOtherMomentsToTheText(String text) {
    assertThat(WireDates.instant(text)).isNull();
  }
}

package io.realtysdk.roster.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keys make of real and odd values. An empty key means that there is none. */
class KeysTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ann@harbor.example, ann@harbor.example",
        "' Ann@Harbor.Example ', ann@harbor.example",
        "mailto:ann@harbor.example, ann@harbor.example",
        "'Ann Lee <ann@harbor.example>', ann@harbor.example",
        "'<MAILTO:Ann@harbor.example>', ann@harbor.example",
        "ann.lee+realty@gmail.com, ann.lee+realty@gmail.com",
        "zoë@müller.example, zoë@xn--mller-kva.example",
        "'\"a@b\"@harbor.example', '\"a@b\"@harbor.example'",
        "ann, -",
        "@harbor.example, -",
        "ann@, -",
        "ann lee@harbor.example, -",
        "'', -",
        "-, -",
      })
  void emailKeys(String text, String key) {
    assertThat(EmailKey.of(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ann.lee+realty@gmail.com, annlee@gmail.com",
        "annlee@googlemail.com, annlee@gmail.com",
        "ann.lee@harbor.example, -",
        "-, -",
      })
  void foldedEmailKeys(String key, String folded) {
    assertThat(EmailKey.folded(key)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "+15550000877, US, +15550000877",
        "(503) 555-0187, US, +15035550187",
        "503.555.0187, US, +15035550187",
        "1-503-555-0187, US, +15035550187",
        "503 555 0187 ext. 12, US, +15035550187x12",
        "503 555 0187 x13, US, +15035550187x13",
        "020 7946 0958, GB, +442079460958",
        "+44 20 7946 0958, US, +442079460958",
        "5550, US, -",
        "call me, US, -",
        "'', US, -",
        "-, US, -",
      })
  void phoneKeys(String text, String region, String key) {
    assertThat(PhoneKey.of(text, region)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "RE-1234, RE1234",
        "re 1234, RE1234",
        "Lic. # 0012345, 0012345",
        "LICENSE NO. 0012345, 0012345",
        "License: 0012345, 0012345",
        "No. 7, 7",
        "NORTH12, NORTH12",
        "LIC, LIC",
        "#, -",
        "'', -",
        "-, -",
      })
  void licenceNumbers(String text, String key) {
    String expected = "LIC".equals(key) ? null : key;
    assertThat(LicenceKey.number(text)).isEqualTo(expected);
  }

  @Test
  void aLicenceIsOnlyKnownWithItsState() {
    assertThat(LicenceKey.of("RE-12", " or ")).isEqualTo("OR/RE12");
    assertThat(LicenceKey.of("RE-12", null)).isNull();
    assertThat(LicenceKey.of(null, "OR")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'O''Brien, Zoë', obrien zoe",
        "zoe obrien, obrien zoe",
        "Zoë O’Brien, obrien zoe",
        "Dr. Ann Lee Jr., ann lee",
        "Müller-Strauß Karl, karl muller strauss",
        "ANN  LEE, ann lee",
        "Ng, ng",
        "Mr, mr",
        "李 伟, 伟 李",
        "-, -",
        "123, -",
      })
  void nameKeys(String text, String key) {
    assertThat(NameKey.of(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "ann lee, ann lee, true",
    "ann lee, ann lee marie, true",
    "ann leeson, anna leeson, true",
    "ann lee, ann leo, false",
    "katherine smith, catherine smith, true",
    "ann lee, ann miller, false",
    "ann, ann lee, false",
    "john smith, jane smith, false",
    "ann brown, bob brown, false",
    "jose nunez, jose nunes, true",
  })
  void namesAgreeOrNot(String a, String b, boolean agree) {
    assertThat(NameKey.agree(a, b)).isEqualTo(agree);
    assertThat(NameKey.agree(b, a)).isEqualTo(agree);
  }

  @Test
  void anUnknownNameContradictsNothing() {
    assertThat(NameKey.agreeOrUnknown(null, "ann lee")).isTrue();
  }

  @Test
  void keysDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(EmailKey.of("INFO@HARBOR.EXAMPLE")).isEqualTo("info@harbor.example");
      assertThat(LicenceKey.number("lic. i7")).isEqualTo("I7");
      assertThat(NameKey.of("IVY")).isEqualTo("ivy");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPhoneThatIsNotParsedHasTheKeyThatTheLibraryWouldGive() {
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < 20_000; i++) {
      String text = String.format("+1%010d", random.nextLong(10_000_000_000L));
      for (String region : List.of("US", "CA", "DE")) {
        assertThat(PhoneKey.of(text, region)).as(text).isEqualTo(PhoneKey.parsed(text, region));
      }
    }
    for (String text : List.of("+1555000001", "+155500000133", "+1 555 000 0013", "+1555000001x")) {
      assertThat(PhoneKey.of(text, "US")).isEqualTo(PhoneKey.parsed(text, "US"));
    }
  }
}

package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RateLimit;
import io.realtysdk.core.internal.http.Answer;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the head of a response. */
class ResponseHeadersTest {
  private static final Instant NOW = Instant.parse("2026-11-06T08:49:30Z");
  private static final Redaction REDACTION = Redaction.of("key-0123456789");

  private record Head(Map<String, List<String>> headers) implements Answer {
    static Head of(String... namesAndValues) {
      Map<String, List<String>> headers = new TreeMap<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        headers.put(namesAndValues[i].toLowerCase(Locale.ROOT), List.of(namesAndValues[i + 1]));
      }
      return new Head(headers);
    }

    @Override
    public int status() {
      return 503;
    }

    @Override
    public String header(String name) {
      return headers(name).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> headers(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public InputStream body() {
      return InputStream.nullInputStream();
    }

    @Override
    public boolean endsWithConnection() {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Request-Id", "Request-Id", "X-Correlation-Id"})
  void aRequestIdHasSeveralNames(String name) {
    assertThat(ResponseHeaders.requestId(Head.of(name, "r-1"))).isEqualTo("r-1");
    assertThat(ResponseHeaders.requestId(Head.of(name, " "))).isNull();
  }

  @Test
  void withoutARequestIdThereIsNone() {
    assertThat(ResponseHeaders.requestId(Head.of())).isNull();
    assertThat(ResponseHeaders.requestId(Head.of("X-Request-Id", "", "Request-Id", "r-2")))
        .isEqualTo("r-2");
  }

  @Test
  void aRateLimitMayBeIncomplete() {
    assertThat(ResponseHeaders.rateLimit(Head.of())).isNull();
    assertThat(ResponseHeaders.rateLimit(Head.of("X-RateLimit-Limit", "100")))
        .isEqualTo(new RateLimit(100L, null, null));
    assertThat(ResponseHeaders.rateLimit(Head.of("X-RateLimit-Remaining", " 0 ")))
        .isEqualTo(new RateLimit(null, 0L, null));
    assertThat(ResponseHeaders.rateLimit(Head.of("X-RateLimit-Reset", "99999999999")))
        .isEqualTo(new RateLimit(null, null, Instant.ofEpochSecond(99_999_999_999L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "100000000000", "/", ":", "1:"})
  void whatIsNoNumberIsIgnored(String value) {
    assertThat(ResponseHeaders.rateLimit(Head.of("X-RateLimit-Limit", value))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5, , 5",
    "5, 3, 5",
    "5, 7, 7",
    ", 7, 7",
    "5, 0, 5",
    ", 0, ",
    ", , ",
    "soon, 7, 7",
    "5, -1, 5",
    "5, 5, 5",
  })
  void theLongerWaitOfHeaderAndBodyCounts(String header, Long body, Long expected) {
    Answer answer = header == null ? Head.of() : Head.of("Retry-After", header);
    assertThat(ResponseHeaders.retryAfter(answer, seconds(body), NOW)).isEqualTo(seconds(expected));
  }

  private static Duration seconds(Long number) {
    return number == null ? null : Duration.ofSeconds(number);
  }

  @Test
  void onlyHeadersThatTellNothingPersonalAreVisible() {
    Head all =
        Head.of(
            "Content-Type",
            "a",
            "Content-Length",
            "1",
            "Date",
            "d",
            "Allow",
            "GET",
            "Retry-After",
            "7",
            "WWW-Authenticate",
            "Basic",
            "X-RateLimit-Used",
            "3",
            "X-Amz-Request-Id",
            "r",
            "My-Correlation-Id",
            "c",
            "Set-Cookie",
            "jane",
            "X-Ratelimit",
            "no",
            "Server",
            "s");
    assertThat(ResponseHeaders.visible(all, REDACTION).keySet())
        .containsExactlyInAnyOrder(
            "content-type",
            "content-length",
            "date",
            "allow",
            "retry-after",
            "www-authenticate",
            "x-ratelimit-used",
            "x-amz-request-id",
            "my-correlation-id");
    assertThat(
            ResponseHeaders.visible(
                new Head(Map.of("Allow", List.of("GET", "key-0123456789"))), REDACTION))
        .containsEntry("allow", "GET, ***");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/a?b=c, https://x.example/a",
    "https://x.example/a#b, https://x.example/a",
    "https://user:secret@x.example/a, https://x.example/a",
    "//secret@x.example/a, //x.example/a",
    "/a@b, /a@b",
    "a@b//c, a@b//c",
    "/a, /a",
  })
  void aRedirectIsToldWithoutQueryAndUserInfo(String location, String told) {
    assertThat(ResponseHeaders.visible(Head.of("Location", location), REDACTION))
        .containsEntry("location", told);
  }
}

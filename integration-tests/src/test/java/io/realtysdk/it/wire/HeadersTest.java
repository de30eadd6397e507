package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are the same for all providers, in both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
  private final WireServer server = new WireServer();
  private final Clients clients = new Clients(server);

  @AfterAll
  void close() {
    clients.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"opentoclose", "propertybase", "signtraker", "spectora"})
  void everyRequestNamesTheLibraryAndAsksForJson(String provider) {
    server.answer(WireAnswer.json(404, "{}"));

    clients.refusal(all -> all.get(provider));

    assertThat(server.last().headers().get("User-Agent"))
        .matches("realty-sdk-java/(dev|[0-9][0-9A-Za-z.-]*) wire-test/2");
    assertThat(server.last().headers().get("Accept")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Request-Id", "Request-Id", "X-Correlation-Id"})
  void theIdOfARequestIsReadFromItsHeader(String header) {
    server.answer(WireAnswer.json(200, "{\"Id\":7}", header + ": req_1"));
    assertThat(get().requestId()).isEqualTo("req_1");

    server.answer(WireAnswer.json(404, "{}", header + ": req_2"));
    ApiException refusal = clients.refusal(all -> all.get("signtraker"));
    assertThat(refusal.requestId()).isEqualTo("req_2");
    assertThat(refusal.header(header)).isEqualTo("req_2");
  }

  private ApiResponse<?> get() {
    return clients.get("signtraker").executeForResponse();
  }

  @Test
  void theQuotaIsReadFromItsHeaders() {
    server.answer(
        WireAnswer.json(
            200,
            "{\"Id\":7}",
            "X-RateLimit-Limit: 60",
            "X-RateLimit-Remaining: 59",
            "X-RateLimit-Reset: 1700000000"));

    assertThat(get().rateLimit())
        .hasValue(new RateLimit(60L, 59L, Instant.ofEpochSecond(1_700_000_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type       | application/json",
        "Content-Length     | 2",
        "Date               | Fri, 01 Nov 2024 10:00:00 GMT",
        "Allow              | GET, PATCH",
        "Retry-After        | 7",
        "WWW-Authenticate   | Basic",
        "X-RateLimit-Policy | 60",
        "X-My-Request-Id    | req_1",
        "My-Correlation-Id  | req_2"
      })
  void aRefusalShowsTheHeadersThatExplainIt(String name, String value) {
    boolean extra = !name.startsWith("Content-");
    server.answer(
        WireAnswer.json(405, "{}", (extra ? name : "X-Other") + ": " + value, "X-Private: 1"));

    ApiException refusal = clients.refusal(all -> all.get("signtraker"));

    assertThat(refusal.header(name)).isEqualTo(value);
    assertThat(refusal.headers()).doesNotContainKeys("x-private", "x-other");
  }

  @Test
  void aRedirectThatIsNotFollowedTellsWhereToWithoutItsQuery() {
    server.answer(WireAnswer.json(307, "{}", "Location: https://other.example/x?key=1"));

    ApiException refusal = clients.refusal(all -> all.get("signtraker"));

    assertThat(refusal).hasMessageContaining("redirect to other.example");
    assertThat(refusal.header("Location")).isEqualTo("https://other.example/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90",
        "Fri, 01 Nov 2024 10:01:30 GMT",
        "Friday, 01-Nov-24 10:01:30 GMT",
        "Fri Nov  1 10:01:30 2024"
      })
  void theWaitIsReadFromSecondsOrADateBesideTheServersOwn(String value) {
    server.answer(
        WireAnswer.json(503, "{}", "Retry-After: " + value, "Date: Fri, 01 Nov 2024 10:00:00 GMT"));

    assertThat(clients.refusal(all -> all.get("signtraker")).retryAfter())
        .hasValue(Duration.ofSeconds(90));
  }

  /** The HTTP library would send a request again by itself if it saw such a header. */
  @Test
  void aWaitOfNothingSendsNothingAgain() {
    server.forget();
    server.answer(WireAnswer.json(503, "{}", "Retry-After: 0"));

    clients.refusal(all -> all.get("signtraker"));

    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "ST-API", "Basic", "Token"})
  void aKeyIsTakenWithoutItsPrefixOnly(String prefix) {
    assertThatThrownBy(() -> ApiKey.of(prefix + " key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" " + prefix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Proxy-Authorization",
        "Host",
        "Connection",
        "Content-Length",
        "Content-Type",
        "Content-Encoding",
        "Transfer-Encoding",
        "Accept",
        "Accept-Encoding",
        "Expect",
        "TE",
        "Trailer",
        "Upgrade",
        "Cookie"
      })
  void headersThatTheSdkSetsAreNotTakenFromACaller(String name) {
    assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header " + name + " is set by the SDK itself");
  }

  @Test
  void aBodyThatEndsWithItsConnectionMayBeCutAndOthersAreNot() {
    server.answer(WireAnswer.raw("HTTP/1.1 200 OK\r\n\r\n{\"Id\":"));
    assertThat(clients.failure(all -> all.get("signtraker"))).isInstanceOf(NetworkException.class);

    server.answer(WireAnswer.json(200, "{\"Id\":"));
    assertThat(clients.failure(all -> all.get("signtraker")))
        .isInstanceOf(ResponseFormatException.class);

    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    String chunks = "6\r\n{\"Id\":\r\n0\r\n\r\n";
    server.answer(WireAnswer.raw(head + chunks));
    assertThat(clients.failure(all -> all.get("signtraker")))
        .isInstanceOf(ResponseFormatException.class);
  }
}

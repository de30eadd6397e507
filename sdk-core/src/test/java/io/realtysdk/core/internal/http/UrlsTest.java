package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.BaseUrl;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
  private static final Operation<?> LIST =
      Operation.named("x.list", "GET", Idempotency.SAFE)
          .path("v1", "agents")
          .query("$filter", "Name eq 'O''Brien' & more")
          .query("page[number]", 2)
          .query("left", null)
          .noContent();

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com, https://api.example.com",
    "https://api.example.com/, https://api.example.com",
    "https://api.example.com/v1/, https://api.example.com/v1",
    "https://api.example.com:8443/a/b, https://api.example.com:8443/a/b",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://localhost:8080/, http://localhost:8080",
    "http://[::1]:8080, http://[::1]:8080",
  })
  void acceptsBaseUrlsAndTrimsTheSlash(String text, String expected) {
    assertThat(Urls.of("X", "baseUrl", text, false)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.com",
        "/v1",
        "ftp://api.example.com",
        "http://api.example.com",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "https://",
        "https://user@api.example.com",
        "https://user:pw@api.example.com",
        "https://@api.example.com",
        "https://api.example.com?x=1",
        "https://api.example.com#x",
        "https://api.example.com/../x",
        "https://api.example.com\\@evil.example",
        "https:\\\\evil.example",
        "https://a b.example",
        "https://evil.example\\.api.example.com",
        "https://api.example.com:99999",
        "javascript:alert(1)",
        "https://api.example.com/a\nb"
      })
  void refusesOthers(String text) {
    assertThatThrownBy(() -> Urls.of("X", "baseUrl", text, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("X: baseUrl must");
  }

  @Test
  void plainHttpElsewhereNeedsToBeAllowed() {
    assertThat(Urls.of("X", "baseUrl", "http://proxy.internal:8080", true))
        .hasToString("http://proxy.internal:8080");
  }

  @Test
  void encodesNamesAndValuesAndPutsTheCredentialLast() {
    Urls urls = Urls.of("X", "baseUrl", "https://api.example.com/base/", false);
    assertThat(urls.of(LIST, "api_token", "a+b/c=d").toString())
        .isEqualTo(
            "https://api.example.com/base/v1/agents?%24filter=Name%20eq%20%27O%27%27Brien%27%20%26%20more"
                + "&page%5Bnumber%5D=2&api_token=a%2Bb%2Fc%3Dd");
  }

  @Test
  void createsOfDifferentKindsInTurnGoToTheirOwnUrls() {
    Urls urls = Urls.of("X", "baseUrl", "https://api.example.com/base", false);
    for (int round = 0; round < 2; round++) {
      assertThat(urls.of(create("agents"), null, "key"))
          .hasToString("https://api.example.com/base/agents");
      assertThat(urls.of(create("teams"), null, "key"))
          .hasToString("https://api.example.com/base/teams");
      assertThat(urls.of(create("teams"), "token", "key"))
          .hasToString("https://api.example.com/base/teams?token=key");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/base, api.example.com, 443, api.example.com:443, true,"
        + " https://api.example.com/",
    "http://[::1]:8080, ::1, 8080, [::1]:8080, false, http://[::1]:8080/",
  })
  void tellsItsParts(
      String text, String host, int port, String target, boolean encrypted, String origin) {
    Urls urls = Urls.of("X", "baseUrl", text, false);
    assertThat(urls.host()).isEqualTo(host);
    assertThat(urls.port()).isEqualTo(port);
    assertThat(urls.target()).isEqualTo(target);
    assertThat(urls.isEncrypted()).isEqualTo(encrypted);
    assertThat(urls.origin()).hasToString(origin);
    assertThat(BaseUrl.of(text)).isEqualTo(new BaseUrl(text, "baseUrl"));
  }

  @Test
  void aCreateIsSentToTheSameUrlAgain() {
    Urls urls = Urls.of("X", "baseUrl", "https://api.example.com/base", false);
    assertThat(urls.of(create("agents"), null, "key"))
        .isSameAs(urls.of(create("agents"), null, "key"));
  }

  @Test
  void aRequestFromTheOriginOrWithAQueryHasAUrlOfItsOwn() {
    Urls urls = Urls.of("X", "baseUrl", "https://api.example.com/base", false);
    urls.of(create("agents"), null, "key");
    Operation.Builder request =
        Operation.named("x.create", "POST", Idempotency.NOT_IDEMPOTENT).path("agents");
    assertThat(urls.of(request.fromOrigin().noContent(), null, "key"))
        .hasToString("https://api.example.com/agents");
    Operation.Builder query =
        Operation.named("x.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("agents")
            .query("a", "b");
    assertThat(urls.of(query.noContent(), null, "key"))
        .hasToString("https://api.example.com/base/agents?a=b");
    assertThat(urls.of(create("agents"), null, "key"))
        .hasToString("https://api.example.com/base/agents");
  }

  private static Operation<Void> create(String collection) {
    return Operation.named("x.create", "POST", Idempotency.NOT_IDEMPOTENT)
        .path(collection)
        .noContent();
  }
}

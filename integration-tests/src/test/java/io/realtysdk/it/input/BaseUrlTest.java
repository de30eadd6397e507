package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Base URLs and subdomains: no spelling may resolve to an unexpected host. */
class BaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "acme.signtraker.com",
        "/api",
        "//host.example",
        "https://",
        "https:///x",
        "https:host.example",
        "https:/host.example",
        "ftp://host.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://user@host.example",
        "https://user:pw@host.example",
        "https://@host.example",
        "https://good.example@evil.example",
        "https://good.example%40evil.example",
        "https://evil.example\\@good.example",
        "https://evil.example\\good.example",
        "https:\\\\evil.example",
        "https://host.example/?q=1",
        "https://host.example?",
        "https://host.example#",
        "https://host.example/#x",
        "https://host.example/a/../b",
        "https://host.example/..",
        "https://host.example/%2e%2e/b",
        "https://host.example/a/%2E%2e",
        "https://host.example/./b",
        "https://host.example/%2e/b",
        "https://host.example/a/.",
        "https://host.example:0",
        "https://host.example:65536",
        "https://host.example:-1",
        "https://host.example:abc",
        "https://ho st.example",
        "https://host.example\n",
        "\thttps://host.example",
        "https://host\u0000.example",
        "https://host.example/\r\nX: y",
        "https://[::1",
        "https://[fe80::1%25eth0]",
        "https://h\u00f6st.example",
        "https://host\u3002example",
        "https://*.example",
        "https://host_.exa mple",
        "https://.",
        "https://..",
        "http://host.example",
        "HTTP://host.example",
        "https://127.0.0.1.evil.example:x"
      })
  void aBadBaseUrlIsRefusedByName(String url) {
    assertThatThrownBy(() -> builder().baseUrl(url).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("baseUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host.example", "https://host.example/", "https://host.example:8443/base/v1/",
        "HTTPS://HOST.EXAMPLE", "https://xn--hst-sna.example", "https://[2001:db8::1]:8443",
        "https://host.example/a..b", "https://host.example/.well-known"
      })
  void aGoodBaseUrlIsTaken(String url) {
    builder().baseUrl(url).build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "evil.com/#",
        "evil.com/",
        "evil.com?",
        "evil.com#",
        "evil.com\\",
        "a.b",
        ".",
        "..",
        "-acme",
        "acme-",
        "acme ",
        "ac me",
        "acme\n",
        "acme:80",
        "a@b",
        "a%2eb",
        "acme.",
        ".acme",
        "\u00e4cme",
        "acm\u0435",
        "a_b",
        "127.0.0.1",
        "[::1]",
        "acme/..",
        "a\u0000b",
        "acme\u3002x",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg"
      })
  void aSubdomainIsOneLabelOrRefused(String name) {
    assertThatThrownBy(() -> builder().subdomain(name).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("subdomain");
    if (!name.isBlank()) {
      assertThatThrownBy(
              () -> client(Map.of("SIGNTRAKER_API_KEY", "k", "SIGNTRACKER_SUBDOMAIN", name)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("SIGNTRACKER_SUBDOMAIN");
    }
  }

  @Test
  void aSubdomainGoesToItsOwnHostOnly() {
    for (String name : List.of("acme", "ACME", "a", "a-b-c", "7", "xn--bcher-kva")) {
      try (SignTrakerClient client = builder().subdomain(name).build()) {
        assertThat(client)
            .hasToString(
                "SignTraker at https://"
                    + name.toLowerCase(java.util.Locale.ROOT)
                    + ".signtraker.com");
      }
    }
  }

  private static SignTrakerClient.Builder builder() {
    return SignTrakerClient.builder().environment(Map.of()).apiKey("key7");
  }

  private static void client(Map<String, String> environment) {
    SignTrakerClient.builder().environment(environment).build().close();
  }
}

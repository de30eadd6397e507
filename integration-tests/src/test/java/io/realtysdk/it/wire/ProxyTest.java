package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireRequest;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a proxy is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {
  /** The example of RFC 7617. */
  private static final String CREDENTIALS = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";

  private final WireServer server = new WireServer();

  @BeforeEach
  void forgetRequests() {
    server.forget();
  }

  @AfterAll
  void close() {
    server.close();
  }

  /** Gets an agent at this address through the server. */
  private void get(String baseUrl) {
    HttpSettings settings =
        HttpSettings.builder()
            .proxy(
                HttpProxy.of("127.0.0.1", server.port()).withCredentials("Aladdin", "open sesame"))
            .retryPolicy(RetryPolicy.none())
            .build();
    try (SignTrakerClient client =
        SignTrakerClient.builder()
            .apiKey(Sample.KEY)
            .baseUrl(baseUrl)
            .environment(Map.of())
            .httpSettings(settings)
            .build()) {
      client.agents().get(7);
    } catch (SdkException e) {
      // Neither a proxy nor a service.
    }
  }

  @Test
  void aTunnelIsAskedForOnceWithTheCredentials() {
    server.answerTunnels(WireAnswer.json(407, "{}", "Proxy-Authenticate: Basic realm=\"x\""));

    get("https://acme.signtraker.com");

    assertThat(server.requests())
        .extracting(WireRequest::text)
        .containsExactly("CONNECT acme.signtraker.com:443\nProxy-Authorization: " + CREDENTIALS);
  }

  @Test
  void aRequestWithoutATunnelCarriesTheCredentials() {
    get(server.url());

    assertThat(server.last().line()).isEqualTo("GET " + server.url() + "/api/agents/7");
    assertThat(server.last().headers().get("Proxy-Authorization")).isEqualTo(CREDENTIALS);
  }
}

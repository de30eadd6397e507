package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireRequest;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of environment variables, and where a client goes without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvironmentTest {
  private final WireServer server = new WireServer();

  @AfterAll
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPEN_TO_CLOSE", "PROPERTYBASE", "SIGNTRAKER", "SIGNTRACKER", "SPECTORA"})
  void keyAndAddressAreReadFromTheEnvironment(String prefix) throws Exception {
    server.forget();
    server.answer(WireAnswer.json(404, "{}"));

    use(prefix, Map.of("API_KEY", "env-key", "BASE_URL", server.url()), Clients.offline());

    WireRequest request = server.last();
    assertThat(request.line() + request.headers().get("Authorization")).contains("env-key");
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT_SECONDS, soon",
    "TIMEOUT_SECONDS, 0",
    "TIMEOUT_SECONDS, 86401",
    "MAX_RETRIES, soon",
    "MAX_RETRIES, -1",
    "RETRY_BACKOFF_SECONDS, soon",
    "RETRY_BACKOFF_SECONDS, -1",
    "BASE_URL, ftp://x.example",
    "SUBDOMAIN, a.b"
  })
  void aValueThatCannotBeUsedIsRefusedByName(String name, String value) {
    for (String prefix : new String[] {"SIGNTRAKER", "SIGNTRACKER"}) {
      Map<String, String> variables = new HashMap<>(Map.of("API_KEY", "k", "SUBDOMAIN", "acme"));
      variables.put(name, value);

      assertThatThrownBy(() -> build(builder(prefix, variables)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageMatching("SignTraker: " + prefix + "_" + name + "\\b.*");
    }
  }

  @Test
  void retriesAreAsManyAsTheEnvironmentSays() throws Exception {
    server.forget();
    server.answer(WireAnswer.json(503, "{}"));

    Map<String, String> variables =
        Map.of("API_KEY", "k", "MAX_RETRIES", "1", "RETRY_BACKOFF_SECONDS", "0");
    execute(builder("SIGNTRAKER", variables).baseUrl(server.url()));

    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNTRAKER", "SIGNTRACKER"})
  void theTenantIsReadFromTheEnvironment(String prefix) throws Exception {
    assertThat(connects(prefix, Map.of("API_KEY", "k", "SUBDOMAIN", "acme")))
        .isEqualTo("CONNECT acme.signtraker.com:443");
  }

  @Test
  void plainHttpIsTakenToThisMachine() throws Exception {
    server.forget();
    server.answer(WireAnswer.json(404, "{}"));

    ClientBuilder<?> builder = builder("SIGNTRAKER", Map.of("API_KEY", "k"));
    execute(builder.baseUrl("http://localhost:" + server.port()));

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAddressThatCannotBeUsedIsRefusedByItsSetter() {
    assertThatThrownBy(
            () -> build(builder("SPECTORA", Map.of("API_KEY", "k")).baseUrl("ftp://x.example")))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.operation()).isEqualTo("configuration"))
        .hasMessageStartingWith("Spectora: baseUrl must ");
  }

  @Test
  void aMissingTenantIsToldByItsVariable() {
    assertThatThrownBy(() -> build(builder("SIGNTRAKER", Map.of("API_KEY", "k"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "SignTraker: missing subdomain. Set SIGNTRAKER_SUBDOMAIN or call subdomain(...)");
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN_TO_CLOSE, api.opentoclose.com, https://api.opentoclose.com/v1, Open To Close",
    "PROPERTYBASE, api.propertybase.ai, https://api.propertybase.ai, Propertybase",
    "SPECTORA, connect.spectora.com, https://connect.spectora.com, Spectora"
  })
  void withoutAnAddressItIsTheServicesOwn(String prefix, String host, String url, String name)
      throws Exception {
    Map<String, String> key = Map.of("API_KEY", "k");
    assertThat(connects(prefix, key)).isEqualTo("CONNECT " + host + ":443");
    try (AutoCloseable client = build(builder(prefix, key))) {
      assertThat(client).hasToString(name + " at " + url);
    }
    assertThatThrownBy(() -> build(builder(prefix, Map.of())))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.operation()).isEqualTo("configuration"))
        .hasMessageStartingWith(name + ": ")
        .hasMessageContaining(prefix + "_API_KEY");
  }

  private String connects(String prefix, Map<String, String> variables) throws Exception {
    server.forget();
    use(prefix, variables, Clients.through(server));
    return server.last().line();
  }

  private static void use(
      String prefix, Map<String, String> variables, HttpSettings.Builder settings)
      throws Exception {
    ClientBuilder<?> builder = builder(prefix, variables);
    builder.httpSettings(settings.build());
    execute(builder);
  }

  /** Sends one request, whatever comes of it. */
  private static void execute(ClientBuilder<?> builder) throws Exception {
    try (AutoCloseable client = build(builder)) {
      call(client).execute();
    } catch (ConfigurationException e) {
      throw e;
    } catch (SdkException e) {
      // The server is not there to please.
    }
  }

  private static ClientBuilder<?> builder(String prefix, Map<String, String> variables) {
    Map<String, String> prefixed = new HashMap<>();
    variables.forEach((name, value) -> prefixed.put(prefix + "_" + name, value));
    ClientBuilder<?> builder =
        switch (prefix) {
          case "OPEN_TO_CLOSE" -> OpenToCloseClient.builder();
          case "PROPERTYBASE" -> PropertybaseClient.builder();
          case "SPECTORA" -> SpectoraClient.builder();
          default -> SignTrakerClient.builder();
        };
    builder.environment(prefixed);
    return builder;
  }

  private static AutoCloseable build(ClientBuilder<?> builder) {
    if (builder instanceof OpenToCloseClient.Builder b) {
      return b.build();
    }
    if (builder instanceof PropertybaseClient.Builder b) {
      return b.build();
    }
    return builder instanceof SpectoraClient.Builder b
        ? b.build()
        : ((SignTrakerClient.Builder) builder).build();
  }

  private static ApiCall<?> call(AutoCloseable client) {
    if (client instanceof OpenToCloseClient c) {
      return c.agents().calls().get(7);
    }
    if (client instanceof PropertybaseClient c) {
      return c.agents().calls().get("agent_7");
    }
    return client instanceof SpectoraClient c
        ? c.agents().calls().get("7")
        : ((SignTrakerClient) client).agents().calls().get(7);
  }
}

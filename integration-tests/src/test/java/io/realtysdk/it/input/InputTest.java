package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SecretSearch;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is sent, naming the argument and never showing a secret. */
class InputTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private static final Duration LONG = Duration.ofDays(1).plusNanos(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        "key with space",
        " key7",
        "key7 ",
        "key7\r\nX: y",
        "key7\n",
        "k\u00e9y7",
        "key7\u0000",
        "key7\u007f",
        "Bearer key7",
        "bearer key7",
        "ST-API key7",
        "st-api key7",
        "Basic key7",
        "Token key7",
        "\ud83d\ude00key7",
        "\uff4bey7",
        "key7\u2028"
      })
  void aBadKeyIsRefusedWithoutBeingShown(String key) {
    for (Consumer<String> way :
        List.<Consumer<String>>of(
            ApiKey::of,
            text -> ApiKey.from(() -> text).reveal(),
            text -> SignTrakerClient.builder().apiKey(text),
            text -> client(Map.of("SIGNTRAKER_API_KEY", text, "SIGNTRAKER_SUBDOMAIN", "acme")))) {
      assertThatThrownBy(() -> way.accept(key))
          .isInstanceOfAny(IllegalArgumentException.class, ConfigurationException.class)
          .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("key7"));
    }
  }

  static Stream<Arguments> absurd() {
    return Stream.of(
            durations("timeout", d -> HttpSettings.builder().timeout(d)),
            durations("uploadTimeout", d -> HttpSettings.builder().uploadTimeout(d)),
            durations("attemptTimeout", d -> HttpSettings.builder().attemptTimeout(d)),
            durations("uploadAttemptTimeout", d -> HttpSettings.builder().uploadAttemptTimeout(d)),
            durations("connectTimeout", d -> HttpSettings.builder().connectTimeout(d)),
            durations("timeout", d -> builder().timeout(d)),
            durations("attemptTimeout", d -> builder().attemptTimeout(d)),
            durations("timeout", d -> RequestOptions.builder().timeout(d)),
            durations("attemptTimeout", d -> RequestOptions.builder().attemptTimeout(d)),
            delays("baseDelay", d -> RetryPolicy.builder().baseDelay(d)),
            delays("maxDelay", d -> RetryPolicy.builder().maxDelay(d)),
            delays("throttleDelay", d -> RetryPolicy.builder().throttleDelay(d)),
            delays("maxThrottleDelay", d -> RetryPolicy.builder().maxThrottleDelay(d)),
            delays("maxRetryAfter", d -> RetryPolicy.builder().maxRetryAfter(d)),
            numbers("maxAttempts", n -> RetryPolicy.builder().maxAttempts(n), 0, -1, 21),
            numbers("maxAttempts", n -> RequestOptions.builder().maxAttempts(n), 0, -1, 21),
            numbers("budget", n -> RetryPolicy.builder().budget(n), -1, 1_000_001),
            numbers("maxConcurrentCalls", n -> HttpSettings.builder().maxConcurrentCalls(n), 0, -1),
            numbers("maxResponseBytes", n -> HttpSettings.builder().maxResponseBytes(n), 0, -1),
            numbers("maxUploadBytes", n -> HttpSettings.builder().maxUploadBytes(n), 0, -1),
            numbers("maxErrorBytes", n -> HttpSettings.builder().maxErrorBytes((int) n), 0, -1),
            numbers("maxPages", n -> HttpSettings.builder().maxPages(n), 0, -1),
            numbers("maxItems", n -> HttpSettings.builder().maxItems(n), 0, -1),
            numbers("prefetch", n -> prefetch(n), 0, -1, 65),
            numbers("top", n -> SignTrakerAgentQuery.builder().top(n), 0, -1),
            numbers("skip", n -> SignTrakerAgentQuery.builder().skip(n), -1))
        .flatMap(cases -> cases)
        .map(Arguments::of);
  }

  /** One setting with an invalid value. */
  record Absurd(String setting, Runnable setter) {}

  @ParameterizedTest
  @MethodSource("absurd")
  void anInvalidSettingIsRejectedByName(Absurd absurd) {
    assertThatThrownBy(absurd.setter::run)
        .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
        .hasMessageContaining(absurd.setting);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1e-9, 1e7, Double.NaN, Double.POSITIVE_INFINITY, -0.0})
  void anInvalidRateIsRejectedByName(double pace) {
    assertThatThrownBy(() -> HttpSettings.builder().requestsPerSecond(pace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requestsPerSecond");
    assertThatThrownBy(() -> builder().requestsPerSecond(pace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requestsPerSecond");
  }

  @Test
  void aMaximumBelowItsInitialValueIsRejectedByName() {
    assertThatThrownBy(() -> RetryPolicy.builder().maxDelay(Duration.ofMillis(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxDelay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a:b",
        "a\r\n",
        "\u00e9",
        "a\u0000",
        "Authorization",
        "AUTHORIZATION",
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "Cookie",
        "Expect",
        "(a)"
      })
  void aBadHeaderNameIsRefused(String name) {
    assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sec7\r\nX: y", "sec7\n", "sec7\u0000", "sec7\u00e9", "sec7\u007f", "\rsec7"})
  void aBadHeaderValueIsRefusedWithoutBeingShown(String value) {
    assertThatThrownBy(() -> RequestOptions.builder().header("X-Mine", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Mine")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("sec7"));
    assertThatThrownBy(() -> HttpSettings.builder().userAgent(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("userAgent");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdThatNoRecordHasIsRefusedForEveryOperation(long id) {
    try (SignTrakerClient client = builder().subdomain("acme").build()) {
      SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().notes("x").build();
      for (Runnable call :
          List.<Runnable>of(
              () -> client.agents().get(id),
              () -> client.agents().update(id, patch),
              () -> client.agents().activate(id),
              () -> client.agents().deactivate(id),
              () -> client.agents().calls().get(id))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("id must be positive");
      }
    }
  }

  @Test
  void aValueWithoutJsonFormIsRejectedWithoutBeingShown() {
    Object secret =
        new Object() {
          @Override
          public String toString() {
            return "sec7";
          }
        };
    try (SignTrakerClient client = builder().subdomain("acme").build()) {
      for (Object value : List.of(secret, Map.of("a", secret), List.of(secret))) {
        assertThatThrownBy(
                () ->
                    client
                        .agents()
                        .calls()
                        .update(7, SignTrakerAgentPatch.builder().field("X", value).build()))
            .isInstanceOf(IllegalArgumentException.class)
            .satisfies(f -> assertThat(SecretSearch.textOf(f)).doesNotContain("sec7"));
      }
    }
  }

  @Test
  void aCreateThatLacksFieldsNamesThemAll() {
    assertThatThrownBy(() -> SignTrakerNewAgent.builder().email("a@b.example").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("userName", "firstName", "lastName", "paymentMode", "office")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("a@b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "1a", "a'b", "a/", "a,b", "a eq 1 or b", "\u00e9", "a\n"})
  void anInvalidFieldNameIsRejected(String field) {
    for (Consumer<String> use :
        List.<Consumer<String>>of(
            name -> ODataFilter.eq(name, 1),
            name -> ODataFilter.contains(name, "x"),
            name -> SignTrakerAgentQuery.builder().select(name),
            name -> SignTrakerAgentQuery.builder().orderBy(name))) {
      assertThatThrownBy(() -> use.accept(field)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static SignTrakerClient.Builder builder() {
    return SignTrakerClient.builder().environment(Map.of()).apiKey("key7");
  }

  private static void client(Map<String, String> environment) {
    SignTrakerClient.builder().environment(environment).build().close();
  }

  private static void prefetch(int pages) {
    try (SignTrakerClient client = builder().subdomain("acme").build()) {
      client.agents().listAll().prefetch(pages);
    }
  }

  private static Stream<Absurd> durations(String name, Consumer<Duration> setter) {
    return Stream.of(Duration.ZERO, Duration.ofNanos(-1), LONG, Duration.ofSeconds(Long.MAX_VALUE))
        .map(value -> new Absurd(name, () -> setter.accept(value)));
  }

  private static Stream<Absurd> delays(String name, Consumer<Duration> setter) {
    return Stream.of(Duration.ofNanos(-1), LONG, Duration.ofSeconds(Long.MAX_VALUE))
        .map(value -> new Absurd(name, () -> setter.accept(value)));
  }

  private static Stream<Absurd> numbers(
      String name, java.util.function.IntConsumer setter, int... values) {
    return java.util.Arrays.stream(values)
        .mapToObj(value -> new Absurd(name, () -> setter.accept(value)));
  }
}

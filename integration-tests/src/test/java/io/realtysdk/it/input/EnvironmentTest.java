package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SecretSearch;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which value takes precedence, and that an error names a variable and not its value. */
class EnvironmentTest {

  private static final String KEY = "SIGNTRAKER_API_KEY";

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIGNTRAKER_SUBDOMAIN=a                              | https://a.signtraker.com",
        "SIGNTRACKER_SUBDOMAIN=b                             | https://b.signtraker.com",
        "SIGNTRAKER_SUBDOMAIN=a,SIGNTRACKER_SUBDOMAIN=b      | https://a.signtraker.com",
        "SIGNTRAKER_SUBDOMAIN= ,SIGNTRACKER_SUBDOMAIN=b      | https://b.signtraker.com",
        "SIGNTRAKER_SUBDOMAIN=a,SIGNTRAKER_BASE_URL=https://u | https://u",
        "SIGNTRAKER_SUBDOMAIN=a,SIGNTRACKER_BASE_URL=https://v/ | https://v"
      })
  void theAddressComesFromTheFirstVariableThatIsSet(String variables, String url) {
    assertThat(textOf(SignTrakerClient.builder(), variables)).isEqualTo("SignTraker at " + url);
  }

  @Test
  void explicitValuesTakePrecedenceOverTheEnvironment() {
    String variables = "SIGNTRAKER_BASE_URL=https://u.example,SIGNTRAKER_SUBDOMAIN=s";
    assertThat(textOf(SignTrakerClient.builder().subdomain("mine"), variables))
        .isEqualTo("SignTraker at https://mine.signtraker.com");
    assertThat(textOf(SignTrakerClient.builder().subdomain("x").baseUrl("https://b.ex"), variables))
        .isEqualTo("SignTraker at https://b.ex");
  }

  @Test
  void theKeyOfTheEnvironmentIsSentUnlessOneIsGiven() {
    invariants.server().byDefault(Script.json(200, "{\"Id\":7}"));
    String other = invariants.secret("environment-key-5150");
    Map<String, String> variables = new HashMap<>();
    variables.put("SIGNTRACKER_API_KEY", other);
    variables.put("SIGNTRAKER_BASE_URL", invariants.server().url().toString());
    try (SignTrakerClient client = SignTrakerClient.builder().environment(variables).build();
        SignTrakerClient given =
            SignTrakerClient.builder()
                .apiKey(ClientInvariants.KEY)
                .environment(variables)
                .build()) {
      client.agents().get(7);
      given.agents().get(7);
    }
    assertThat(invariants.server().requests())
        .extracting(request -> request.header("Authorization").orElseThrow())
        .containsExactly("ST-API " + other, "ST-API " + ClientInvariants.KEY);
  }

  @Test
  void theNumberOfRetriesIsTakenUnlessAPolicyIsGiven() {
    invariants.server().byDefault(Script.status(500));
    String variables = "SIGNTRAKER_MAX_RETRIES=4,SIGNTRAKER_RETRY_BACKOFF_SECONDS=0";
    assertThat(attempts(SignTrakerClient.builder(), variables)).isEqualTo(5);
    assertThat(attempts(SignTrakerClient.builder().retryPolicy(RetryPolicy.none()), variables))
        .isEqualTo(1);
    HttpSettings settings = HttpSettings.builder().retryPolicy(RetryPolicy.none()).build();
    assertThat(attempts(SignTrakerClient.builder().httpSettings(settings), variables)).isEqualTo(1);
    assertThat(attempts(SignTrakerClient.builder(), "SIGNTRAKER_MAX_RETRIES=0")).isEqualTo(1);
  }

  @Test
  void theTimeoutIsTakenUnlessOneIsGiven() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    String variables = "SIGNTRAKER_TIMEOUT_SECONDS=0.25";
    assertThat(failure(SignTrakerClient.builder(), variables).elapsed())
        .isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    assertThat(
            failure(
                    SignTrakerClient.builder().timeout(Duration.ofMillis(300)),
                    "SIGNTRAKER_TIMEOUT_SECONDS=9")
                .elapsed())
        .isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNTRAKER_TIMEOUT_SECONDS, soon7",
    "SIGNTRAKER_TIMEOUT_SECONDS, 0",
    "SIGNTRAKER_TIMEOUT_SECONDS, -1",
    "SIGNTRAKER_TIMEOUT_SECONDS, 1e9",
    "SIGNTRAKER_TIMEOUT_SECONDS, 1e999999999",
    "SIGNTRAKER_TIMEOUT_SECONDS, NaN",
    "SIGNTRAKER_TIMEOUT_SECONDS, 1e-999999999",
    "SIGNTRAKER_TIMEOUT_SECONDS, 86401",
    "SIGNTRACKER_TIMEOUT_SECONDS, 5s",
    "SIGNTRAKER_MAX_RETRIES, -1",
    "SIGNTRAKER_MAX_RETRIES, 20",
    "SIGNTRAKER_MAX_RETRIES, 1.5",
    "SIGNTRAKER_MAX_RETRIES, 2147483647",
    "SIGNTRAKER_MAX_RETRIES, 99999999999",
    "SIGNTRAKER_MAX_RETRIES, 0x2",
    "SIGNTRAKER_RETRY_BACKOFF_SECONDS, -0.1",
    "SIGNTRAKER_RETRY_BACKOFF_SECONDS, x",
    "SIGNTRAKER_RETRY_BACKOFF_SECONDS, 86401",
    "SIGNTRAKER_API_KEY, Bearer soon7",
    "SIGNTRAKER_BASE_URL, http://soon7.example",
    "SIGNTRACKER_BASE_URL, soon7",
    "SIGNTRAKER_BASE_URL, https://a@soon7",
    "SIGNTRAKER_SUBDOMAIN, soon7.evil"
  })
  void aMalformedVariableIsReportedByName(String name, String value) {
    Map<String, String> variables = new HashMap<>();
    variables.put(KEY, "k");
    if (!name.endsWith("SUBDOMAIN")) {
      variables.put("SIGNTRAKER_SUBDOMAIN", "acme");
    }
    variables.put(name, value);
    assertThatThrownBy(() -> SignTrakerClient.builder().environment(variables).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name)
        .satisfies(failure -> assertThat(SecretSearch.textOf(failure)).doesNotContain("soon7"));
  }

  @Test
  void aMissingVariableIsReportedByName() {
    assertThatThrownBy(() -> SignTrakerClient.builder().environment(Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("SIGNTRAKER_API_KEY");
    assertThatThrownBy(() -> SignTrakerClient.builder().environment(Map.of(KEY, "k")).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("SIGNTRAKER_SUBDOMAIN");
  }

  private int attempts(SignTrakerClient.Builder builder, String variables) {
    return failure(builder, variables).attempts().size();
  }

  private SdkException failure(SignTrakerClient.Builder builder, String variables) {
    builder.apiKey(ClientInvariants.KEY).baseUrl(invariants.server().url().toString());
    try (SignTrakerClient client = builder.environment(map(variables)).build()) {
      client.agents().get(7);
      throw new AssertionError("should have failed");
    } catch (SdkException e) {
      return e;
    }
  }

  private static String textOf(SignTrakerClient.Builder builder, String variables) {
    try (SignTrakerClient client = builder.environment(map(variables)).build()) {
      return client.toString();
    }
  }

  private static Map<String, String> map(String variables) {
    Map<String, String> map = new HashMap<>();
    map.put(KEY, "k");
    for (String variable : variables.split(",")) {
      int equals = variable.indexOf('=');
      map.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return map;
  }

  @ParameterizedTest
  @CsvSource({"OPEN_TO_CLOSE", "PROPERTYBASE", "SIGNTRAKER", "SPECTORA"})
  void everyProviderReportsABadAddressByItsVariable(String prefix) {
    Map<String, String> variables =
        Map.of(
            prefix + "_API_KEY", "environment-key-5151", prefix + "_BASE_URL", "ftp://x.example");
    assertThatThrownBy(() -> build(prefix, variables))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(prefix + "_BASE_URL must")
        .hasMessageNotContaining("x.example");
  }

  private static AutoCloseable build(String prefix, Map<String, String> variables) {
    return switch (prefix) {
      case "OPEN_TO_CLOSE" -> OpenToCloseClient.builder().environment(variables).build();
      case "PROPERTYBASE" -> PropertybaseClient.builder().environment(variables).build();
      case "SIGNTRAKER" -> SignTrakerClient.builder().environment(variables).build();
      default -> SpectoraClient.builder().environment(variables).build();
    };
  }
}

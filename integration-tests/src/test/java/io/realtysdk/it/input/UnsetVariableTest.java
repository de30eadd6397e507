package io.realtysdk.it.input;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said where a setting comes from a variable that is not set, or that cannot be used. */
class UnsetVariableTest {

  static Stream<Arguments> builders() {
    return Stream.of(
        Arguments.of("OPEN_TO_CLOSE", OpenToCloseClient.builder()),
        Arguments.of("PROPERTYBASE", PropertybaseClient.builder()),
        Arguments.of("SIGNTRAKER", SignTrakerClient.builder()),
        Arguments.of("SPECTORA", SpectoraClient.builder()));
  }

  @ParameterizedTest
  @MethodSource("builders")
  void aMissingKeyNamesTheVariableThatIsReadWithoutIt(String prefix, ClientBuilder<?> builder) {
    assertThatNullPointerException()
        .isThrownBy(() -> builder.apiKey((String) null))
        .withMessage(
            "apiKey must not be null: is the variable or property that it comes from unset? Without"
                + " apiKey(...), "
                + prefix
                + "_API_KEY is read");
  }

  @ParameterizedTest
  @MethodSource("builders")
  void aMissingAddressNamesTheVariableThatIsReadWithoutIt(String prefix, ClientBuilder<?> builder) {
    assertThatNullPointerException()
        .isThrownBy(() -> builder.baseUrl(null))
        .withMessageStartingWith("baseUrl must not be null: is the variable")
        .withMessageEndingWith(prefix + "_BASE_URL is read");
  }

  @Test
  void aMissingTenantNamesTheVariableThatIsReadWithoutIt() {
    assertThatNullPointerException()
        .isThrownBy(() -> SignTrakerClient.builder().subdomain(null))
        .withMessageStartingWith("subdomain must not be null: is the variable")
        .withMessageEndingWith("SIGNTRAKER_SUBDOMAIN is read");
  }

  @Test
  void aKeyAloneSaysThatItsSourceMayBeUnset() {
    assertThatNullPointerException()
        .isThrownBy(() -> ApiKey.of(null))
        .withMessageContaining("is the variable or property that it comes from unset?");
    assertThatThrownBy(() -> ApiKey.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is the variable or property that it comes from empty?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAX_RETRIES           | 99       | SIGNTRAKER_MAX_RETRIES must be a whole number between 0 and 19",
        "MAX_RETRIES           | 1.5      | SIGNTRAKER_MAX_RETRIES must be a whole number between 0 and 19",
        "TIMEOUT_SECONDS       | 0        | SIGNTRAKER_TIMEOUT_SECONDS must be more than 0 seconds",
        "TIMEOUT_SECONDS       | 86401    | SIGNTRAKER_TIMEOUT_SECONDS must be seconds between 0 and 86400",
        "RETRY_BACKOFF_SECONDS | -1       | SIGNTRAKER_RETRY_BACKOFF_SECONDS must be seconds between 0 and 86400",
        "RETRY_BACKOFF_SECONDS | 2s       | SIGNTRAKER_RETRY_BACKOFF_SECONDS must be a number, such as 30",
        "API_KEY               | Bearer x | SIGNTRAKER_API_KEY must be the key alone: leave out the prefix Bearer",
        "BASE_URL              | acme     | SIGNTRAKER_BASE_URL must be an absolute URL such as https://api.example.com",
      })
  void anUnusableVariableIsRefusedInItsOwnTerms(String name, String value, String message) {
    Map<String, String> variables =
        new HashMap<>(Map.of("SIGNTRAKER_API_KEY", "k", "SIGNTRAKER_SUBDOMAIN", "acme"));
    variables.put("SIGNTRAKER_" + name, value);
    assertThatThrownBy(() -> SignTrakerClient.builder().environment(variables).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("SignTraker: " + message);
  }
}

package io.realtysdk.signtraker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubdomainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "-acme", "acme-", "acme.other", "acme.example/", "acme@other", "ac me", "ä"})
  void whatIsNotOneLabelOfAHostNameIsRefusedBeforeAnythingIsSent(String subdomain) {
    SignTrakerClient.Builder builder = SignTrakerClient.builder().apiKey("key");

    assertThatThrownBy(() -> builder.subdomain(subdomain).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("subdomain must be one label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "ACME", "acme-2", "7"})
  void oneLabelOfAHostNameIsEnough(String subdomain) {
    SignTrakerClient.Builder builder = SignTrakerClient.builder().apiKey("key");

    assertThatCode(() -> builder.subdomain(subdomain).build().close()).doesNotThrowAnyException();
  }
}

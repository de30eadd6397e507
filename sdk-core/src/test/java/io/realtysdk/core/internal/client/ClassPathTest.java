package io.realtysdk.core.internal.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassPathTest {
  @AfterEach
  void clear() {
    System.clearProperty(ClassPath.SKIP);
  }

  @Test
  void theOneThatWeBuildWithIsGood() {
    assertThatCode(() -> ClassPath.check("SignTraker")).doesNotThrowAnyException();
  }

  @Test
  void aProblemIsAConfigurationExceptionThatNamesTheProvider() {
    assertThatThrownBy(() -> ClassPath.refuse("SignTraker", Optional.of("OkHttp 4 is on it.")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("SignTraker: OkHttp 4 is on it.")
        .hasMessageContaining("-Dio.realtysdk.skipVersionCheck=true");
  }

  @Test
  void aPropertySwitchesTheCheckOff() {
    System.setProperty("io.realtysdk.skipVersionCheck", "true");

    assertThatCode(() -> ClassPath.refuse("SignTraker", Optional.of("OkHttp 4 is on it.")))
        .doesNotThrowAnyException();
  }
}

package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ConfigurationException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {

  @Test
  void theOneThatWeBuildWithIsGood() {
    assertThatCode(ClassPath::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "3.14.9", "older than 4.9", ""})
  void anOldOneIsRefusedWithTheFix(String version) {
    assertThatThrownBy(() -> ClassPath.check(version, List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("5.x is needed")
        .hasMessageContaining("io.realtysdk:sdk-bom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5.1", "6.0.0", "10.1.0"})
  void aNewerOneIsTaken(String version) {
    assertThatCode(() -> ClassPath.check(version, List.of())).doesNotThrowAnyException();
  }

  @Test
  void twoCopiesAreRefusedWithTheFix() throws MalformedURLException {
    URL one = URI.create("file:/a/okhttp-jvm-5.5.1.jar").toURL();
    URL other = URI.create("file:/a/okhttp-4.12.0.jar").toURL();
    assertThatThrownBy(() -> ClassPath.check("5.5.1", List.of(one, other)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("2 times")
        .hasMessageContaining("okhttp-jvm");
    assertThatCode(() -> ClassPath.check("5.5.1", List.of(one, one))).doesNotThrowAnyException();
  }
}

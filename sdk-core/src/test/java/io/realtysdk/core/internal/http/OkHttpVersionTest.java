package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpVersionTest {
  @Test
  void theOneThatWeBuildWithIsGood() {
    assertThat(OkHttpVersion.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "3.14.9", ""})
  void anOldOneIsRefusedWithTheFix(String version) {
    assertThat(OkHttpVersion.problem(version, true))
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .startsWith("OkHttp " + version + " is on the class path")
                    .contains("5.x is needed", "io.realtysdk:sdk-bom", "okhttp-jvm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0.0", "5.5.1", "6.0.0", "10.1.0"})
  void aNewerOneIsGood(String version) {
    assertThat(OkHttpVersion.problem(version, false)).isEmpty();
  }

  @Test
  void aShadedOneThatLostItsVersionIsGoodUnlessItHasTheClassesOfAnOldOne() {
    assertThat(OkHttpVersion.problem(null, false)).isEmpty();
    assertThat(OkHttpVersion.problem(null, true))
        .hasValueSatisfying(problem -> assertThat(problem).contains("OkHttp before 5"));
  }
}

package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonVersionTest {
  private static Version version(String artifact, int minor) {
    return new Version(2, minor, 4, null, "com.fasterxml.jackson.core", artifact);
  }

  @Test
  void theOneThatWeBuildWithIsGood() {
    assertThat(JacksonVersion.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"17, 18, jackson-core 2.17.4", "18, 17, jackson-databind 2.17.4"})
  void anOldOneIsRefusedWithTheFix(int core, int databind, String named) {
    assertThat(
            JacksonVersion.problem(
                version("jackson-core", core), version("jackson-databind", databind)))
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .startsWith(named)
                    .contains("2.18 or newer", "io.realtysdk:sdk-bom", "jackson-bom"));
  }

  @Test
  void theOldestThatIsSupportedIsGood() {
    assertThat(JacksonVersion.problem(version("jackson-core", 18), version("jackson-databind", 18)))
        .isEmpty();
  }

  @Test
  void oneThatLostItsVersionIsGood() {
    Version unknown = Version.unknownVersion();

    assertThat(JacksonVersion.problem(unknown, unknown)).isEmpty();
  }
}

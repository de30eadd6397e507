package io.realtysdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {
  private static final Duration SHORT = Duration.ofSeconds(5);

  @Test
  void aTimeoutOfTheCallersLimitsUploadsToo() {
    assertThat(HttpSettings.defaults().timeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(HttpSettings.defaults().uploadTimeout()).isEqualTo(Duration.ofSeconds(120));
    HttpSettings limited = HttpSettings.builder().timeout(SHORT).build();
    assertThat(limited.uploadTimeout()).isEqualTo(SHORT);
    assertThat(limited.toBuilder().build().uploadTimeout()).isEqualTo(SHORT);
  }

  @Test
  void anUploadTimeoutOfTheCallersWins() {
    Duration upload = Duration.ofMinutes(9);
    HttpSettings both = HttpSettings.builder().uploadTimeout(upload).timeout(SHORT).build();
    assertThat(both.uploadTimeout()).isEqualTo(upload);
    assertThat(both.timeout()).isEqualTo(SHORT);
  }
}

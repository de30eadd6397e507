package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import okhttp3.OkHttpClient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network libraries call things that go wrong; any other text may hold what was sent. */
class CausesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection reset",
        "Connection reset by peer",
        "Broken pipe",
        "Canceled",
        "canceled due to timeout",
        "timeout"
      })
  void aTextOfTheNetworkLibrariesIsShownInTheCause(String text) {
    assertThat(failure(text)).hasRootCauseMessage(text);
  }

  @org.junit.jupiter.api.Test
  void anyOtherTextIsNot() {
    assertThat(failure("secret words").getCause().toString()).doesNotContain("secret");
  }

  /** What comes of a call that ends in the HTTP library with this text. */
  private static SdkException failure(String text) {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IOException(text);
                })
            .build();
    try (WireServer server = new WireServer();
        SignTrakerClient client =
            Clients.against(server, SignTrakerClient.builder())
                .httpSettings(Clients.offline().okHttpClient(broken).build())
                .build()) {
      return Assertions.catchThrowableOfType(SdkException.class, () -> client.agents().get(7));
    }
  }
}

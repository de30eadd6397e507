package io.realtysdk.examples;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Two tenants in one process: a client each, nothing shared but the settings that you share. */
public class TwoTenants {
  public static void main(String[] args) {
    HttpSettings settings = HttpSettings.builder().timeout(Duration.ofSeconds(30)).build();
    try (FakeSignTraker east = FakeSignTraker.start().seed(2);
        FakeSignTraker west = FakeSignTraker.start().seed(5)) {
      // A key that can be rotated while the client runs: it is asked for at every attempt.
      AtomicReference<String> vault = new AtomicReference<>(west.apiKey());
      try (SignTrakerClient eastern =
              SignTrakerClient.builder()
                  .apiKey(east.apiKey())
                  .baseUrl(east.baseUrl()) // live: subdomain("east")
                  .httpSettings(settings)
                  .build();
          SignTrakerClient western =
              SignTrakerClient.builder()
                  .apiKey(ApiKey.from(vault::get))
                  .baseUrl(west.baseUrl())
                  .httpSettings(settings)
                  .build()) {
        System.out.println(eastern.agents().list().items().size());
        System.out.println(western.agents().list().items().size());
      }
    }
  }
}

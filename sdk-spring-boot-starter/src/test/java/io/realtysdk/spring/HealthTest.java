package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The health indicator: what it asks, how often, and what it tells. */
class HealthTest {
  private FakeProviders fakes;
  private ApplicationContextRunner context;

  @BeforeEach
  void start() {
    fakes = FakeProviders.start().seed(3);
    context =
        new ApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    RealtyAutoConfiguration.class, RealtyHealthAutoConfiguration.class))
            // Both versions of the health API are on this class path, which no application has.
            .withClassLoader(new FilteredClassLoader("org.springframework.boot.health.contributor"))
            .withPropertyValues(
                "realty.opentoclose.api-key=" + fakes.openToClose().apiKey(),
                "realty.opentoclose.base-url=" + fakes.openToClose().baseUrl(),
                "realty.propertybase.api-key=" + fakes.propertybase().apiKey(),
                "realty.propertybase.base-url=" + fakes.propertybase().baseUrl(),
                "realty.signtraker.api-key=" + fakes.signTraker().apiKey(),
                "realty.signtraker.base-url=" + fakes.signTraker().baseUrl(),
                "realty.spectora.api-key=" + fakes.spectora().apiKey(),
                "realty.spectora.base-url=" + fakes.spectora().baseUrl());
  }

  @AfterEach
  void stop() {
    fakes.close();
  }

  private ApplicationContextRunner on() {
    return context.withPropertyValues("realty.health.enabled=true");
  }

  @Test
  void itIsOffByDefault() {
    context.run(c -> assertThat(c).doesNotHaveBean("realtyHealthIndicator"));
  }

  @Test
  void eachClientIsAskedForOneAgentAndTheResultIsKept() {
    on().run(
            c -> {
              Boot3HealthIndicator indicator = c.getBean(Boot3HealthIndicator.class);
              Health health = indicator.health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails())
                  .containsOnlyKeys(
                      "openToCloseClient",
                      "propertybaseClient",
                      "signTrakerClient",
                      "spectoraClient");
              indicator.health();
              assertThat(fakes.signTraker().requests()).hasSize(1);
              assertThat(fakes.signTraker().requests().get(0).method()).isEqualTo("GET");
              assertThat(fakes.signTraker().requests().get(0).query("$top")).isEqualTo("1");
              assertThat(fakes.openToClose().requests().get(0).query("limit")).isEqualTo("1");
              assertThat(fakes.propertybase().requests().get(0).query("per_page")).isEqualTo("1");
              assertThat(fakes.spectora().requests().get(0).query("page[size]")).isEqualTo("1");
            });
  }

  @Test
  void oneServiceThatFailsIsToldWithoutARetryAndWithoutWordsOfTheService() {
    fakes.signTraker().next(Fault.body(500, "text/plain", "agent Ann Example is broken"));
    on().run(
            c -> {
              Health health = c.getBean(Boot3HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails().get("signTrakerClient"))
                  .isEqualTo(
                      Map.of("status", "DOWN", "error", "ServerException", "outcome", "UNKNOWN"));
              assertThat(health.toString()).doesNotContain("Ann");
              assertThat(fakes.signTraker().requests()).hasSize(1);
            });
  }

  @Test
  void theResultIsAskedForAgainAfterTheCacheTime() {
    AtomicLong now = new AtomicLong();
    RealtyProperties.Health settings = new RealtyProperties.Health();
    settings.setCacheTime(Duration.ofSeconds(30));
    try (SignTrakerClient client = fakes.signTraker().client()) {
      AgentsCheck check =
          new AgentsCheck(
              () -> Map.of("signTrakerClient", client.agents().calls().list()), settings, now::get);
      check.result();
      now.addAndGet(Duration.ofSeconds(29).toNanos());
      check.result();
      assertThat(fakes.signTraker().requests()).hasSize(1);
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      assertThat(check.result().up()).isTrue();
      assertThat(fakes.signTraker().requests()).hasSize(2);
    }
  }

  @Test
  void theIndicatorOfBootFourTellsTheSame() {
    try (SignTrakerClient client = fakes.signTraker().client()) {
      AgentsCheck check =
          new AgentsCheck(
              () -> Map.of("signTrakerClient", client.agents().calls().list()),
              new RealtyProperties.Health(),
              System::nanoTime);
      var health = new Boot4HealthIndicator(check).health();
      assertThat(health.getStatus())
          .isEqualTo(org.springframework.boot.health.contributor.Status.UP);
      assertThat(health.getDetails()).containsOnlyKeys("signTrakerClient");
    }
  }
}

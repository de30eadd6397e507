package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.realtysdk.micrometer.GaugeListener;
import io.realtysdk.micrometer.ObservationListener;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Metrics of an application that has Micrometer, and the absence of them in one that has not. */
class MicrometerTest {

  @RegisterExtension static final FakeSignTraker FAKE = FakeSignTraker.extension().seed(3);

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RealtyAutoConfiguration.class,
                  RealtyMicrometerAutoConfiguration.class,
                  MetricsAutoConfiguration.class,
                  CompositeMeterRegistryAutoConfiguration.class,
                  ObservationAutoConfiguration.class))
          .withPropertyValues(
              "realty.signtraker.api-key=" + FAKE.apiKey(),
              "realty.signtraker.base-url=" + FAKE.baseUrl());

  @Test
  void callsAreObservedWithTheRegistriesOfTheApplication() {
    context
        .withBean(SimpleMeterRegistry.class)
        .run(
            c -> {
              c.getBean(SignTrakerClient.class).agents().get(1);
              MeterRegistry meters = c.getBean(MeterRegistry.class);
              assertThat(meters.get("realty.client.call.duration").timer().count()).isEqualTo(1);
              assertThat(meters.get("http.client.request.duration").timer().count()).isEqualTo(1);
              assertThat(meters.get("realty.client.calls.running").gauge().value()).isZero();
            });
  }

  @Test
  void observationsCanBeSwitchedOff() {
    context
        .withBean(SimpleMeterRegistry.class)
        .withPropertyValues("realty.observations.enabled=false")
        .run(
            c -> {
              assertThat(c).doesNotHaveBean(ObservationListener.class);
              assertThat(c).doesNotHaveBean(GaugeListener.class);
            });
  }

  @Test
  void anApplicationWithoutMicrometerHasItsClientAllTheSame() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                RealtyAutoConfiguration.class, RealtyMicrometerAutoConfiguration.class))
        .withClassLoader(
            new FilteredClassLoader(
                MeterRegistry.class.getPackageName(),
                ObservationRegistry.class.getPackageName() + ".ObservationRegistry"))
        .withPropertyValues(
            "realty.signtraker.api-key=" + FAKE.apiKey(),
            "realty.signtraker.base-url=" + FAKE.baseUrl())
        .run(
            c -> {
              assertThat(c.getBean(SignTrakerClient.class).agents().get(1).id()).isEqualTo(1);
              assertThat(c).doesNotHaveBean(ObservationListener.class);
            });
  }
}

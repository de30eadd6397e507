package io.realtysdk.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.realtysdk.micrometer.GaugeListener;
import io.realtysdk.micrometer.ObservationListener;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Observes all clients where the application has Micrometer's registries. */
@AutoConfiguration(
    before = RealtyAutoConfiguration.class,
    afterName = {
      // Spring Boot 3.5, and then 4.
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnProperty(name = "realty.observations.enabled", matchIfMissing = true)
public class RealtyMicrometerAutoConfiguration {

  /** Timers and spans. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ObservationListener.class, ObservationRegistry.class})
  @ConditionalOnBean(ObservationRegistry.class)
  static class Observations {

    @Bean
    @ConditionalOnMissingBean
    ObservationListener realtyObservationListener(ObservationRegistry registry) {
      return ObservationListener.create(registry);
    }
  }

  /** What is queued and running. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({GaugeListener.class, MeterRegistry.class})
  @ConditionalOnBean(MeterRegistry.class)
  static class Gauges {

    @Bean
    @ConditionalOnMissingBean
    GaugeListener realtyGaugeListener(MeterRegistry registry) {
      return GaugeListener.create(registry);
    }
  }
}

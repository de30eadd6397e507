package io.realtysdk.spring;

import io.realtysdk.core.ApiCall;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Defines a health indicator named {@code realty}, if {@code realty.health.enabled} is true. Spring
 * Boot 4 moved the health API to another package, so there is an indicator for each.
 */
@AutoConfiguration(after = RealtyAutoConfiguration.class)
@ConditionalOnProperty("realty.health.enabled")
public class RealtyHealthAutoConfiguration {

  @Bean
  AgentsCheck realtyAgentsCheck(
      RealtyProperties properties,
      ListableBeanFactory beans,
      ObjectProvider<ClientFactory<?, ?, ?>> factories) {
    return new AgentsCheck(() -> calls(beans, factories), properties.getHealth(), System::nanoTime);
  }

  private static Map<String, ApiCall<?>> calls(
      ListableBeanFactory beans, ObjectProvider<ClientFactory<?, ?, ?>> factories) {
    Map<String, ApiCall<?>> calls = new TreeMap<>();
    factories.forEach(factory -> calls.putAll(factory.oneAgentEach(beans)));
    return calls;
  }

  /** The indicator of Spring Boot 3.5. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Boot3 {

    @Bean
    @ConditionalOnMissingBean(name = "realtyHealthIndicator")
    Boot3HealthIndicator realtyHealthIndicator(AgentsCheck check) {
      return new Boot3HealthIndicator(check);
    }
  }

  /** The indicator of Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class Boot4 {

    @Bean
    @ConditionalOnMissingBean(name = "realtyHealthIndicator")
    Boot4HealthIndicator realtyHealthIndicator(AgentsCheck check) {
      return new Boot4HealthIndicator(check);
    }
  }
}

package io.realtysdk.spring;

import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The clients of SignTraker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SignTrakerClient.class)
@EnableConfigurationProperties(SignTrakerProperties.class)
@Import(SignTrakerConfiguration.Tenants.class)
class SignTrakerConfiguration {
  private static final String PREFIX = "realty.signtraker";
  private static final String FACTORY = "realtySignTrakerFactory";

  /** The beans of tenants. */
  static class Tenants extends TenantRegistrar {
    Tenants(Environment environment) {
      super(environment, PREFIX, SignTrakerClient.class, FACTORY);
    }
  }

  @Bean(FACTORY)
  ClientFactory<SignTrakerSettings, SignTrakerClient.Builder, SignTrakerClient> factory(
      SignTrakerProperties properties,
      CommonSettings common,
      ObjectProvider<RealtyClientCustomizer<SignTrakerClient.Builder>> customizers) {
    return new ClientFactory<>(
        new ClientFactory.Provider<>(
            PREFIX,
            SignTrakerClient.class,
            SignTrakerClient::builder,
            SignTrakerClient.Builder::build,
            SignTrakerConfiguration::own,
            client -> client.agents().calls().list(SignTrakerAgentQuery.builder().top(1).build()),
            SignTrakerClient::close),
        properties,
        properties.getTenants(),
        common,
        customizers);
  }

  @Bean
  @ConditionalOnProvider(PREFIX)
  @ConditionalOnMissingBean
  SignTrakerClient signTrakerClient(
      ClientFactory<SignTrakerSettings, SignTrakerClient.Builder, SignTrakerClient> factory) {
    return factory.create(RealtyTenants.DEFAULT);
  }

  private static void own(
      String prefix,
      SignTrakerSettings own,
      SignTrakerSettings fallback,
      SignTrakerClient.Builder builder) {
    Setting.apply(prefix + ".subdomain", own.getSubdomain(), builder::subdomain);
    Setting.flag(
        prefix + ".plain-json-updates",
        Setting.either(own.getPlainJsonUpdates(), fallback.getPlainJsonUpdates()),
        builder::plainJsonUpdates);
  }
}

package io.realtysdk.spring;

import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The clients of Spectora. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SpectoraClient.class)
@EnableConfigurationProperties(SpectoraProperties.class)
@Import(SpectoraConfiguration.Tenants.class)
class SpectoraConfiguration {
  private static final String PREFIX = "realty.spectora";
  private static final String FACTORY = "realtySpectoraFactory";

  /** The beans of tenants. */
  static class Tenants extends TenantRegistrar {
    Tenants(Environment environment) {
      super(environment, PREFIX, SpectoraClient.class, FACTORY);
    }
  }

  @Bean(FACTORY)
  ClientFactory<SpectoraSettings, SpectoraClient.Builder, SpectoraClient> factory(
      SpectoraProperties properties,
      CommonSettings common,
      ObjectProvider<RealtyClientCustomizer<SpectoraClient.Builder>> customizers) {
    return new ClientFactory<>(
        new ClientFactory.Provider<>(
            PREFIX,
            SpectoraClient.class,
            SpectoraClient::builder,
            SpectoraClient.Builder::build,
            SpectoraConfiguration::own,
            client ->
                client.agents().calls().list(SpectoraAgentQuery.builder().pageSize(1).build()),
            SpectoraClient::close),
        properties,
        properties.getTenants(),
        common,
        customizers);
  }

  @Bean
  @ConditionalOnProvider(PREFIX)
  @ConditionalOnMissingBean
  SpectoraClient spectoraClient(
      ClientFactory<SpectoraSettings, SpectoraClient.Builder, SpectoraClient> factory) {
    return factory.create(RealtyTenants.DEFAULT);
  }

  private static void own(
      String prefix,
      SpectoraSettings own,
      SpectoraSettings fallback,
      SpectoraClient.Builder builder) {
    Setting.flag(
        prefix + ".put-updates",
        Setting.either(own.getPutUpdates(), fallback.getPutUpdates()),
        builder::putUpdates);
    Setting.flag(
        prefix + ".json-api-media-type",
        Setting.either(own.getJsonApiMediaType(), fallback.getJsonApiMediaType()),
        builder::jsonApiMediaType);
  }
}

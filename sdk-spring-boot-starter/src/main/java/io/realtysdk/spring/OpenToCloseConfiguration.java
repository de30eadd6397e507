package io.realtysdk.spring;

import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The clients of OpenToClose. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenToCloseClient.class)
@EnableConfigurationProperties(OpenToCloseProperties.class)
@Import(OpenToCloseConfiguration.Tenants.class)
class OpenToCloseConfiguration {
  private static final String PREFIX = "realty.opentoclose";
  private static final String FACTORY = "realtyOpenToCloseFactory";

  /** The beans of tenants. */
  static class Tenants extends TenantRegistrar {
    Tenants(Environment environment) {
      super(environment, PREFIX, OpenToCloseClient.class, FACTORY);
    }
  }

  @Bean(FACTORY)
  ClientFactory<OpenToCloseSettings, OpenToCloseClient.Builder, OpenToCloseClient> factory(
      OpenToCloseProperties properties,
      CommonSettings common,
      ObjectProvider<RealtyClientCustomizer<OpenToCloseClient.Builder>> customizers) {
    return new ClientFactory<>(
        new ClientFactory.Provider<>(
            PREFIX,
            OpenToCloseClient.class,
            OpenToCloseClient::builder,
            OpenToCloseClient.Builder::build,
            OpenToCloseConfiguration::own,
            client ->
                client.agents().calls().list(OpenToCloseAgentQuery.builder().limit(1).build()),
            OpenToCloseClient::close),
        properties,
        properties.getTenants(),
        common,
        customizers);
  }

  @Bean
  @ConditionalOnProvider(PREFIX)
  @ConditionalOnMissingBean
  OpenToCloseClient openToCloseClient(
      ClientFactory<OpenToCloseSettings, OpenToCloseClient.Builder, OpenToCloseClient> factory) {
    return factory.create(RealtyTenants.DEFAULT);
  }

  private static void own(
      String prefix,
      OpenToCloseSettings own,
      OpenToCloseSettings fallback,
      OpenToCloseClient.Builder builder) {
    Setting.flag(
        prefix + ".bearer-authentication",
        Setting.either(own.getBearerAuthentication(), fallback.getBearerAuthentication()),
        builder::bearerAuthentication);
    Setting.flag(
        prefix + ".trailing-slash",
        Setting.either(own.getTrailingSlash(), fallback.getTrailingSlash()),
        builder::trailingSlash);
  }
}

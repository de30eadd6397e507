package io.realtysdk.spring;

import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The clients of Propertybase. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(PropertybaseClient.class)
@EnableConfigurationProperties(PropertybaseProperties.class)
@Import(PropertybaseConfiguration.Tenants.class)
class PropertybaseConfiguration {
  private static final String PREFIX = "realty.propertybase";
  private static final String FACTORY = "realtyPropertybaseFactory";

  /** The beans of tenants. */
  static class Tenants extends TenantRegistrar {
    Tenants(Environment environment) {
      super(environment, PREFIX, PropertybaseClient.class, FACTORY);
    }
  }

  @Bean(FACTORY)
  ClientFactory<PropertybaseSettings, PropertybaseClient.Builder, PropertybaseClient> factory(
      PropertybaseProperties properties,
      CommonSettings common,
      ObjectProvider<RealtyClientCustomizer<PropertybaseClient.Builder>> customizers) {
    return new ClientFactory<>(
        new ClientFactory.Provider<>(
            PREFIX,
            PropertybaseClient.class,
            PropertybaseClient::builder,
            PropertybaseClient.Builder::build,
            PropertybaseConfiguration::own,
            client ->
                client.agents().calls().list(PropertybaseAgentQuery.builder().perPage(1).build()),
            PropertybaseClient::close),
        properties,
        properties.getTenants(),
        common,
        customizers);
  }

  @Bean
  @ConditionalOnProvider(PREFIX)
  @ConditionalOnMissingBean
  PropertybaseClient propertybaseClient(
      ClientFactory<PropertybaseSettings, PropertybaseClient.Builder, PropertybaseClient> factory) {
    return factory.create(RealtyTenants.DEFAULT);
  }

  private static void own(
      String prefix,
      PropertybaseSettings own,
      PropertybaseSettings fallback,
      PropertybaseClient.Builder builder) {
    Setting.apply(prefix + ".workspace-id", own.getWorkspaceId(), builder::workspaceId);
  }
}

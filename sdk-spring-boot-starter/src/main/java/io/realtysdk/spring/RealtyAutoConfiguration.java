package io.realtysdk.spring;

import io.realtysdk.core.CallListener;
import io.realtysdk.core.HttpSettings;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Defines a client for each provider that has a key in {@code realty.<provider>.api-key}, and for
 * each of its tenants. A client bean of the application replaces the one of its type; beans of type
 * {@link HttpSettings}, {@link CallListener}, {@link RealtyHttpCustomizer} and {@link
 * RealtyClientCustomizer} are used for all.
 */
@AutoConfiguration
@EnableConfigurationProperties(RealtyProperties.class)
@Import({
  OpenToCloseConfiguration.class,
  PropertybaseConfiguration.class,
  SignTrakerConfiguration.class,
  SpectoraConfiguration.class
})
public class RealtyAutoConfiguration {

  @Bean
  static ClientCloser realtyClientCloser(ObjectProvider<RealtyProperties> properties) {
    return new ClientCloser(() -> properties.getObject().getCloseTimeout());
  }

  @Bean
  @ConditionalOnMissingBean
  HttpSettings realtyHttpSettings(
      RealtyProperties properties, ObjectProvider<RealtyHttpCustomizer> customizers) {
    HttpSettings.Builder settings = HttpSettingsFactory.settings(properties.getHttp());
    customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
    return settings.build();
  }

  @Bean
  CommonSettings realtyCommonSettings(
      HttpSettings http, ObjectProvider<CallListener> listeners, ClientCloser closer) {
    return new CommonSettings(http, listeners.orderedStream().toList(), closer);
  }

  @Bean
  @ConditionalOnMissingBean
  RealtyTenants realtyTenants(ListableBeanFactory beans) {
    return new RealtyTenants(beans);
  }
}

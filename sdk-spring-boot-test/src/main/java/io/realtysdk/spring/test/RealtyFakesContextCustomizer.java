package io.realtysdk.spring.test;

import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts the fakes of a context before its beans are defined. Equal ones share a cached context.
 *
 * @param agents how many each fake has
 */
record RealtyFakesContextCustomizer(Set<Service> services, int agents)
    implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    Fakes fakes = new Fakes(services, agents);
    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton(Fakes.BEAN, fakes);
    // Destroyed last, because it is the first: the clients' last calls still reach the fakes.
    beans.registerDisposableBean(Fakes.BEAN, fakes);
    fakes
        .byPrefix()
        .values()
        .forEach(fake -> beans.registerSingleton(beanName(fake.getClass()), fake));
    ConfigurableEnvironment environment = context.getEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(Fakes.BEAN, properties(fakes, environment)));
  }

  private static String beanName(Class<?> type) {
    String simple = type.getSimpleName();
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  private static Map<String, Object> properties(Fakes fakes, ConfigurableEnvironment environment) {
    Map<String, Object> properties = new HashMap<>();
    // A proxy does not lead to this machine.
    properties.put("realty.http.proxy.host", "");
    Binder binder = Binder.get(environment);
    fakes
        .byPrefix()
        .forEach(
            (prefix, fake) -> {
              point(prefix, fake, properties);
              String tenants = prefix + ".tenants";
              binder
                  .bind(tenants, Bindable.mapOf(String.class, Object.class))
                  .orElse(Map.of())
                  .keySet()
                  .forEach(tenant -> point(tenants + "[" + tenant + "]", fake, properties));
            });
    return properties;
  }

  private static void point(String prefix, FakeProvider<?> fake, Map<String, Object> properties) {
    properties.put(prefix + ".api-key", fake.apiKey());
    properties.put(prefix + ".base-url", fake.baseUrl());
  }
}

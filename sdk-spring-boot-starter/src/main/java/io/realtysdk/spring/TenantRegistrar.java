package io.realtysdk.spring;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines a bean for each tenant of a provider that properties name. It is injected only where its
 * name is asked for, so that it never stands in for the client that belongs to no tenant.
 */
abstract class TenantRegistrar implements ImportBeanDefinitionRegistrar {
  private final Environment environment;
  private final String prefix;
  private final Class<?> type;
  private final String factory;

  /**
   * Creates a registrar.
   *
   * @param factory the name of the bean that builds the clients
   */
  TenantRegistrar(Environment environment, String prefix, Class<?> type, String factory) {
    this.environment = environment;
    this.prefix = prefix;
    this.type = type;
    this.factory = factory;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importing, BeanDefinitionRegistry registry) {
    Binder.get(environment)
        .bind(prefix + ".tenants", Bindable.mapOf(String.class, Object.class))
        .orElse(Map.of())
        .keySet()
        .forEach(tenant -> define(tenant, registry));
  }

  private void define(String tenant, BeanDefinitionRegistry registry) {
    if (tenant.equals(RealtyTenants.DEFAULT)) {
      throw new InvalidSettingException(
          prefix + ".tenants." + tenant,
          "this name stands for the client that belongs to no tenant; choose another");
    }
    if (Boolean.FALSE.equals(
        environment.getProperty(prefix + ".tenants." + tenant + ".enabled", Boolean.class))) {
      return;
    }
    RootBeanDefinition definition = new RootBeanDefinition();
    definition.setTargetType(type);
    definition.setFactoryBeanName(factory);
    definition.setFactoryMethodName("create");
    definition.getConstructorArgumentValues().addGenericArgumentValue(tenant);
    definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, tenant));
    definition.setDefaultCandidate(false);
    definition.setLazyInit(false);
    registry.registerBeanDefinition(RealtyTenants.beanName(type, tenant), definition);
  }
}

package io.realtysdk.spring;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The clients of the tenants that are named in properties, for code that chooses one at run time.
 * Where the choice is fixed, inject the client with {@code @Qualifier("north")} instead.
 */
public final class RealtyTenants {
  /** What customizers are given as the tenant of a client that belongs to none. */
  public static final String DEFAULT = "default";

  private final ListableBeanFactory beans;

  RealtyTenants(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * Returns the client of a tenant.
   *
   * @param type such as {@code SignTrakerClient.class}
   * @param tenant as in {@code realty.signtraker.tenants.north}
   * @throws NoSuchElementException if no property names this tenant
   */
  public <C> C get(Class<C> type, String tenant) {
    String name = beanName(type, tenant);
    if (!beans.containsBean(name)) {
      throw new NoSuchElementException(
          "no " + type.getSimpleName() + " for tenant " + tenant + ", only for " + names(type));
    }
    return beans.getBean(name, type);
  }

  /** Returns the names of the tenants that have a client of this type. */
  public Set<String> names(Class<?> type) {
    String prefix = beanName(type, "");
    return Arrays.stream(beans.getBeanNamesForType(type, true, false))
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name of a tenant's bean: that of the provider's own, a dot, and the tenant. */
  static String beanName(Class<?> type, String tenant) {
    String simple = type.getSimpleName();
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1) + "." + tenant;
  }
}

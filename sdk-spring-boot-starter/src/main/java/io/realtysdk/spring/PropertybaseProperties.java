package io.realtysdk.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of Propertybase: those of the client that belongs to no tenant, and those of
 * tenants.
 */
@ConfigurationProperties("realty.propertybase")
class PropertybaseProperties extends PropertybaseSettings {
  private Map<String, PropertybaseSettings> tenants = new LinkedHashMap<>();

  public Map<String, PropertybaseSettings> getTenants() {
    return tenants;
  }

  public void setTenants(Map<String, PropertybaseSettings> tenants) {
    this.tenants = tenants;
  }
}

package io.realtysdk.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of Spectora: those of the client that belongs to no tenant, and those of tenants.
 */
@ConfigurationProperties("realty.spectora")
class SpectoraProperties extends SpectoraSettings {
  private Map<String, SpectoraSettings> tenants = new LinkedHashMap<>();

  public Map<String, SpectoraSettings> getTenants() {
    return tenants;
  }

  public void setTenants(Map<String, SpectoraSettings> tenants) {
    this.tenants = tenants;
  }
}

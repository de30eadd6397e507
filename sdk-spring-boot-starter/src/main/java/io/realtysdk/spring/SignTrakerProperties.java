package io.realtysdk.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of SignTraker: those of the client that belongs to no tenant, and those of tenants.
 */
@ConfigurationProperties("realty.signtraker")
class SignTrakerProperties extends SignTrakerSettings {
  private Map<String, SignTrakerSettings> tenants = new LinkedHashMap<>();

  public Map<String, SignTrakerSettings> getTenants() {
    return tenants;
  }

  public void setTenants(Map<String, SignTrakerSettings> tenants) {
    this.tenants = tenants;
  }
}

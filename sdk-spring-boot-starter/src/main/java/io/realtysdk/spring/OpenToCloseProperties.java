package io.realtysdk.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of Open To Close: those of the client that belongs to no tenant, and those of
 * tenants.
 */
@ConfigurationProperties("realty.opentoclose")
class OpenToCloseProperties extends OpenToCloseSettings {
  private Map<String, OpenToCloseSettings> tenants = new LinkedHashMap<>();

  public Map<String, OpenToCloseSettings> getTenants() {
    return tenants;
  }

  public void setTenants(Map<String, OpenToCloseSettings> tenants) {
    this.tenants = tenants;
  }
}

package io.realtysdk.cli.config;

import io.realtysdk.roster.SafetyLimits;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A configuration file.
 *
 * @param store the file of the store; {@code roster.db} beside the configuration if it names none
 */
public record RealtyConfig(
    Path file, Path store, SafetyLimits limits, Map<String, TenantConfig> tenants) {

  /** Copies the tenants. */
  public RealtyConfig {
    tenants = Collections.unmodifiableMap(new TreeMap<>(tenants));
  }
}

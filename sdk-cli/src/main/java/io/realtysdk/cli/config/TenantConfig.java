package io.realtysdk.cli.config;

import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.RosterPolicy;
import io.realtysdk.roster.ServiceId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One tenant.
 *
 * @param wanted the file with the wanted people, or null
 */
public record TenantConfig(
    String name,
    @Nullable Path wanted,
    MatchRules rules,
    RosterPolicy policy,
    Map<ServiceId, AccountConfig> accounts) {

  /** Copies the accounts. */
  public TenantConfig {
    accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
  }
}

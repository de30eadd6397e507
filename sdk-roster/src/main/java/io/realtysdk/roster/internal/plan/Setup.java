package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.RosterPolicy;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.ServiceId;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a roster was built with. */
public record Setup(
    String tenant,
    MatchRules rules,
    RosterPolicy policy,
    SafetyLimits limits,
    Clock clock,
    Map<ServiceId, AccountPolicy> policies,
    Map<ServiceId, Capabilities> capabilities) {

  /** Copies the maps. */
  public Setup {
    policies = Collections.unmodifiableMap(new TreeMap<>(policies));
    capabilities = Collections.unmodifiableMap(new TreeMap<>(capabilities));
  }

  /** Returns the capabilities of directories by service. */
  public static Map<ServiceId, Capabilities> capabilities(List<AgentDirectory> directories) {
    Map<ServiceId, Capabilities> capabilities = new TreeMap<>();
    directories.forEach(d -> capabilities.put(d.account().service(), d.capabilities()));
    return capabilities;
  }

  /** Returns a record of this tenant, and refuses one of another. */
  public RecordRef own(RecordRef record) {
    if (!record.account().tenant().equals(tenant)) {
      throw new IllegalArgumentException(record + " is not a record of tenant " + tenant);
    }
    return record;
  }

  Capabilities capabilities(AccountId account) {
    Capabilities known = capabilities.get(account.service());
    if (known == null) {
      throw new IllegalArgumentException(account + " is in the snapshot and not in this roster");
    }
    return known;
  }

  AccountPolicy policy(AccountId account) {
    return policies.getOrDefault(account.service(), AccountPolicy.defaults());
  }

  /** Returns the rate that times are worked out with. */
  double rate(AccountId account) {
    Double given = policy(account).requestsPerSecond();
    return given == null ? capabilities(account).requestsPerSecond() : given;
  }

  /** Returns everything that decides what a plan says, by name. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("rules", rules.toString());
    settings.put("policy", policy.toString());
    settings.put("limits", limits.toString());
    policies.forEach((service, p) -> settings.put("account " + service, p.toString()));
    return settings;
  }

  /** Returns the version of each service's capabilities. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    capabilities.forEach((service, c) -> versions.put(service.name(), c.version()));
    return versions;
  }
}

package io.realtysdk.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a plan was made from. The two times are not part of the plan's id.
 *
 * @param tenant the tenant
 * @param madeAt when the plan was made
 * @param snapshotAt when reading the accounts began
 * @param people how many people the wanted list has
 * @param wantedDigest a digest over the wanted list, independent of its order
 * @param accounts what was read
 * @param capabilities the version of each service's capabilities
 * @param rules the match rules, policies and limits, by name
 */
public record PlanHeader(
    String tenant,
    Instant madeAt,
    Instant snapshotAt,
    long people,
    String wantedDigest,
    List<AccountSnapshot> accounts,
    Map<String, String> capabilities,
    Map<String, String> rules) {

  /** Copies the collections. */
  public PlanHeader {
    accounts = List.copyOf(accounts);
    capabilities = Ordered.copy(capabilities);
    rules = Ordered.copy(rules);
  }
}

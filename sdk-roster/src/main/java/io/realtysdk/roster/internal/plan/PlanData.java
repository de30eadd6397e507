package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.PlanHeader;
import io.realtysdk.roster.Proposal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a plan says, except its steps. */
record PlanData(
    PlanHeader header,
    List<AccountSummary> summaries,
    List<AccountCost> costs,
    List<ManualTask> manual,
    List<Dispute> disputes,
    List<Proposal> proposals,
    List<Breach> breaches,
    Map<String, String> names) {

  PlanData {
    summaries = List.copyOf(summaries);
    costs = List.copyOf(costs);
    manual = List.copyOf(manual);
    disputes = List.copyOf(disputes);
    proposals = List.copyOf(proposals);
    breaches = List.copyOf(breaches);
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }
}

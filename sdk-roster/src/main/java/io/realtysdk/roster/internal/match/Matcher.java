package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.RosterException;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.roster.internal.match.Components.RawDispute;
import io.realtysdk.roster.internal.match.WeakEvidence.Candidate;
import io.realtysdk.roster.internal.store.KeyRows;
import io.realtysdk.roster.internal.store.KeyRows.Column;
import io.realtysdk.roster.internal.store.People.WantedList;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.util.ArrayList;
import java.util.List;

/** Finds out whose the records of a snapshot are. */
public final class Matcher {
  private final SqliteStore store;
  private final String tenant;
  private final MatchRules rules;

  /** Creates a matcher for a tenant. */
  public Matcher(SqliteStore store, String tenant, MatchRules rules) {
    this.store = store;
    this.tenant = tenant;
    this.rules = rules;
  }

  /** Loads the wanted list and matches. */
  public Matching match(Snapshot snapshot, PersonSource source) {
    return store.alone(tenant, () -> match(snapshot, store.people().load(tenant, source, rules)));
  }

  /** Matches with a list that is loaded. */
  public MatchResult match(Snapshot snapshot, WantedList list) {
    if (!snapshot.tenant().equals(tenant)) {
      throw new IllegalArgumentException("the snapshot is not of tenant " + tenant);
    }
    if (!store.snapshots().has(snapshot.id())) {
      throw new RosterException("the snapshot is no longer in the store; take a new one");
    }
    Nodes nodes = new Nodes(store, snapshot.id(), list.id(), list.size());
    KeyRows rows = store.keyRows();
    Blocks blocks = new Blocks(rows, nodes);
    List<SharedKey> shared = new ArrayList<>();
    List<RawDispute> disputes = new ArrayList<>();
    Outcome outcome = new Outcome(nodes);
    decide(nodes, blocks, rows, shared, disputes, outcome);
    List<Candidate> proposals = new ArrayList<>();
    for (Candidate candidate : new WeakEvidence(nodes, rules, outcome, shared).gather(blocks)) {
      if (rules.linksByPhone() && candidate.strong() && candidate.unique()) {
        outcome.settle(
            candidate.record(),
            Situation.UNLINKED,
            nodes.records() + candidate.person(),
            candidate.evidence().ordinal());
      } else {
        proposals.add(candidate);
      }
    }
    return new MatchResult(store, nodes, outcome, disputes, proposals, shared);
  }

  private void decide(
      Nodes nodes,
      Blocks blocks,
      KeyRows rows,
      List<SharedKey> shared,
      List<RawDispute> disputes,
      Outcome outcome) {
    StrongEvidence strong = new StrongEvidence(nodes, rules, shared);
    strong.gather(
        blocks,
        visitor -> {
          String[] last = {""};
          rows.each(
              Column.LICENCE,
              nodes.snapshot(),
              nodes.records(),
              nodes.wanted(),
              (key, node, account, name) -> {
                visitor.licence(node, key, !key.equals(last[0]));
                last[0] = key;
              });
        });
    new Components(nodes, strong, outcome, disputes).decide();
  }
}

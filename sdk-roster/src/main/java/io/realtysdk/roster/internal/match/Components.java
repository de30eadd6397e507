package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Situation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides what each set of joined nodes is: one person, nobody, or a dispute. */
final class Components {
  /** A larger set has two records in one account anyway. */
  private static final int PAIRWISE = 200;

  private final Nodes nodes;
  private final StrongEvidence strong;
  private final Outcome outcome;
  private final List<RawDispute> disputes;
  private final int[] ordered;
  private final int[] inAccount;

  private int from;
  private int to;

  Components(Nodes nodes, StrongEvidence strong, Outcome outcome, List<RawDispute> disputes) {
    this.nodes = nodes;
    this.strong = strong;
    this.outcome = outcome;
    this.disputes = disputes;
    ordered = strong.sets().bySet();
    inAccount = new int[nodes.accountCount() + 1];
  }

  /** A dispute by numbers of nodes. */
  record RawDispute(Set<DisputeReason> reasons, int evidence, int[] nodes) {}

  void decide() {
    for (from = 0; from < ordered.length; from = to) {
      int root = strong.sets().find(ordered[from]);
      to = from + 1;
      while (to < ordered.length && strong.sets().find(ordered[to]) == root) {
        to++;
      }
      decideOne();
    }
  }

  private void decideOne() {
    if (to - from == 1) {
      single(ordered[from]);
      return;
    }
    Set<DisputeReason> reasons = reasons();
    if (reasons.isEmpty()) {
      clean();
    } else {
      disputed(reasons);
    }
  }

  private void single(int node) {
    if (!nodes.isRecord(node)) {
      return;
    }
    if (nodes.isCollision(node)) {
      outcome.dispute(node, Situation.COLLISION);
      disputes.add(
          new RawDispute(
              EnumSet.of(DisputeReason.LINKED_TWICE),
              1 << Evidence.LINK.ordinal(),
              new int[] {node}));
    } else if (nodes.isDeleted(node)) {
      outcome.settle(node, Situation.DELETED, nodes.owner(node), Evidence.LINK.ordinal());
    }
    // What is linked to somebody who is not on the list belongs to nobody on it.
  }

  private void clean() {
    int person = person();
    if (person < 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      int node = ordered[i];
      if (nodes.isPerson(node)) {
        continue;
      }
      boolean linked = nodes.owner(node) >= 0;
      outcome.settle(
          node,
          linked ? Situation.LINKED : Situation.UNLINKED,
          person,
          linked ? Evidence.LINK.ordinal() : Integer.numberOfTrailingZeros(strong.evidence(node)));
    }
  }

  private int person() {
    // People come behind records, and nodes are in order.
    int last = ordered[to - 1];
    return nodes.isPerson(last) ? last : -1;
  }

  private Set<DisputeReason> reasons() {
    Set<DisputeReason> reasons = EnumSet.noneOf(DisputeReason.class);
    if (to - from > 1 && nodes.isPerson(ordered[to - 2])) {
      reasons.add(DisputeReason.TWO_PEOPLE);
    }
    boolean licences = false;
    for (int i = from; i < to; i++) {
      int node = ordered[i];
      if (nodes.isRecord(node) && ++inAccount[nodes.account(node)] > 1) {
        reasons.add(DisputeReason.TWO_RECORDS_IN_ONE_ACCOUNT);
      }
      if (strong.disagrees(node)) {
        reasons.add(DisputeReason.NAMES_DISAGREE);
      }
      licences |= strong.hasLicence(node);
    }
    if (to - from <= PAIRWISE) {
      if (licences && licencesDisagree()) {
        reasons.add(DisputeReason.LICENCES_DISAGREE);
      }
      if (isRefused()) {
        reasons.add(DisputeReason.REFUSED);
      }
    }
    if (reasons.isEmpty()) {
      Arrays.fill(inAccount, 0);
    }
    return reasons;
  }

  private boolean licencesDisagree() {
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        if (strong.licencesDisagree(ordered[i], ordered[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isRefused() {
    if (nodes.refusals().isEmpty()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        if (nodes.isPerson(ordered[j]) && nodes.isRefused(ordered[i], ordered[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private void disputed(Set<DisputeReason> reasons) {
    int evidence = 0;
    for (int i = from; i < to; i++) {
      int node = ordered[i];
      evidence |= strong.evidence(node);
      if (nodes.isPerson(node)) {
        outcome.disputePerson(node);
      } else if (isFixed(node)) {
        // A stored link stands, whatever else is said about its person.
        outcome.settle(node, Situation.LINKED, nodes.owner(node), Evidence.LINK.ordinal());
      } else {
        outcome.dispute(
            node, inAccount[nodes.account(node)] > 1 ? Situation.DUPLICATE : Situation.DISPUTED);
      }
    }
    Arrays.fill(inAccount, 0);
    disputes.add(new RawDispute(reasons, evidence, Arrays.copyOfRange(ordered, from, to)));
  }

  /** Returns whether the record is the only one in its account that is linked to its person. */
  private boolean isFixed(int record) {
    int owner = nodes.owner(record);
    if (owner < 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int other = ordered[i];
      if (other != record
          && nodes.isRecord(other)
          && nodes.owner(other) == owner
          && nodes.account(other) == nodes.account(record)) {
        return false;
      }
    }
    return true;
  }
}

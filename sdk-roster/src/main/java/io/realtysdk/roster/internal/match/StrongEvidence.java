package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.internal.key.EmailKey;
import io.realtysdk.roster.internal.store.KeyRows.Column;
import java.util.BitSet;
import java.util.List;

/**
 * Joins nodes by evidence that links by itself: a stored link, the same licence, the same e-mail
 * address; the last two only where the names do not disagree.
 */
final class StrongEvidence {
  private final Nodes nodes;
  private final MatchRules rules;
  private final UnionFind sets;
  private final byte[] evidence;
  private final int[] licences;
  private final short[] states;
  private final BitSet disagreeing = new BitSet();
  private final List<SharedKey> shared;

  private int licenceNumber;
  private String state = "";
  private short stateNumber;

  StrongEvidence(Nodes nodes, MatchRules rules, List<SharedKey> shared) {
    this.nodes = nodes;
    this.rules = rules;
    this.shared = shared;
    sets = new UnionFind(nodes.size());
    evidence = new byte[nodes.size()];
    licences = new int[nodes.size()];
    states = new short[nodes.size()];
  }

  void gather(Blocks blocks, LicenceRows licenceRows) {
    for (int record = 0; record < nodes.records(); record++) {
      if (nodes.owner(record) >= 0 && !nodes.isCollision(record) && !nodes.isDeleted(record)) {
        join(record, nodes.owner(record), Evidence.LINK);
      }
    }
    licenceRows.each(this::addLicence);
    blocks.each(Column.LICENCE, rules.largestBlock(), this::licence);
    blocks.each(Column.EMAIL, rules.largestBlock(), this::email);
  }

  /** Passes every node that has a licence, ordered by licence. */
  @FunctionalInterface
  interface LicenceRows {
    void each(LicenceVisitor visitor);
  }

  /** Takes one node's licence. */
  @FunctionalInterface
  interface LicenceVisitor {
    void licence(int node, String key, boolean isNew);
  }

  private void addLicence(int node, String key, boolean isNew) {
    if (isNew) {
      licenceNumber++;
      String itsState = key.substring(0, key.indexOf('/'));
      if (!itsState.equals(state)) {
        state = itsState;
        stateNumber++;
      }
    }
    licences[node] = licenceNumber;
    states[node] = stateNumber;
  }

  private void licence(String key, Block block) {
    if (block.isTooLarge() || block.isSharedInOneAccount()) {
      shared.add(new SharedKey(Evidence.LICENCE, key, block.size()));
      return;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        if (block.namesAgree(i, j) && mayJoin(block.node(i), block.node(j))) {
          join(block.node(i), block.node(j), Evidence.LICENCE);
        }
      }
    }
  }

  private void email(String key, Block block) {
    if (block.isTooLarge()
        || rules.sharedMailboxes().contains(EmailKey.mailbox(key))
        || block.isSharedInOneAccount()) {
      shared.add(new SharedKey(Evidence.EMAIL, key, block.size()));
      return;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        email(block, i, j);
      }
    }
  }

  private void email(Block block, int i, int j) {
    int a = block.node(i);
    int b = block.node(j);
    if (!mayJoin(a, b)) {
      return;
    }
    if (block.namesAgree(i, j)) {
      join(a, b, Evidence.EMAIL);
    } else if (!isSettled(a) && !isSettled(b)) {
      join(a, b, Evidence.EMAIL);
      disagreeing.set(a);
      disagreeing.set(b);
    }
  }

  /** A record that is linked says nothing more about others by an address under another name. */
  private boolean isSettled(int node) {
    return !nodes.isPerson(node) && nodes.owner(node) != Nodes.NOBODY;
  }

  private boolean mayJoin(int a, int b) {
    if (isOut(a) || isOut(b) || nodes.isRefused(a, b)) {
      return false;
    }
    int one = nodes.owner(a);
    int two = nodes.owner(b);
    return one == Nodes.NOBODY || two == Nodes.NOBODY || one == two;
  }

  private boolean isOut(int node) {
    return nodes.owner(node) == Nodes.UNLISTED
        || (!nodes.isPerson(node) && nodes.isCollision(node));
  }

  private void join(int a, int b, Evidence why) {
    sets.union(a, b);
    evidence[a] |= (byte) (1 << why.ordinal());
    evidence[b] |= (byte) (1 << why.ordinal());
  }

  UnionFind sets() {
    return sets;
  }

  /** Returns the evidence that joined a node, as bits by {@link Evidence#ordinal}. */
  int evidence(int node) {
    return evidence[node];
  }

  boolean disagrees(int node) {
    return disagreeing.get(node);
  }

  /** Returns whether two nodes have different licences of one state. */
  boolean licencesDisagree(int a, int b) {
    return states[a] != 0 && states[a] == states[b] && licences[a] != licences[b];
  }

  boolean hasLicence(int node) {
    return states[node] != 0;
  }
}

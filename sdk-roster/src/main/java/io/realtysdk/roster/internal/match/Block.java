package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.internal.key.NameKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The nodes that have one key. Only the first few are kept; how many there are is counted. */
final class Block {
  private final int[] nodes;
  private final int[] accounts;
  private final @Nullable String[] names;
  private int size;

  Block(int most) {
    nodes = new int[most];
    accounts = new int[most];
    names = new @Nullable String[most];
  }

  void clear() {
    Arrays.fill(names, 0, kept(), null);
    size = 0;
  }

  void add(int node, int account, @Nullable String name) {
    if (size < nodes.length) {
      nodes[size] = node;
      accounts[size] = account;
      names[size] = name;
    }
    size++;
  }

  /** Returns how many nodes have the key. */
  int size() {
    return size;
  }

  boolean isTooLarge() {
    return size > nodes.length;
  }

  private int kept() {
    return Math.min(size, nodes.length);
  }

  int node(int i) {
    return nodes[i];
  }

  @Nullable String name(int i) {
    return names[i];
  }

  boolean sameAccount(int i, int j) {
    return accounts[i] == accounts[j];
  }

  boolean namesAgree(int i, int j) {
    return NameKey.agreeOrUnknown(names[i], names[j]);
  }

  /** Returns whether one account, or the wanted list, has the key under names that disagree. */
  boolean isSharedInOneAccount() {
    for (int i = 0; i < kept(); i++) {
      for (int j = i + 1; j < kept(); j++) {
        if (sameAccount(i, j) && !namesAgree(i, j)) {
          return true;
        }
      }
    }
    return false;
  }
}

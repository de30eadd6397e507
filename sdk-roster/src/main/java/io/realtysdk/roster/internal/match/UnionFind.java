package io.realtysdk.roster.internal.match;

/** Sets of nodes that are joined step by step. Each set is named by its smallest node. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void union(int a, int b) {
    int one = find(a);
    int two = find(b);
    parent[Math.max(one, two)] = Math.min(one, two);
  }

  /** Returns all nodes, those of one set side by side, ordered by set and then by node. */
  int[] bySet() {
    int size = parent.length;
    int[] start = new int[size + 1];
    for (int i = 0; i < size; i++) {
      start[find(i) + 1]++;
    }
    for (int i = 0; i < size; i++) {
      start[i + 1] += start[i];
    }
    int[] ordered = new int[size];
    for (int i = 0; i < size; i++) {
      ordered[start[find(i)]++] = i;
    }
    return ordered;
  }
}

package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.internal.store.KeyRows;
import io.realtysdk.roster.internal.store.RecordWriter;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The records of a snapshot and the people of a wanted list as numbers: records from 0, people
 * behind them. Holds what was decided earlier: who owns a record, and what was refused.
 */
final class Nodes {
  /** Owned by nobody. */
  static final int NOBODY = -1;

  /** Owned by a person who is not on the list. */
  static final int UNLISTED = -2;

  private final long snapshot;
  private final long wanted;
  private final int records;
  private final int people;
  private final byte[] accounts;
  private final int[] owners;
  private final BitSet deleted = new BitSet();
  private final BitSet collisions = new BitSet();
  private final BitSet present = new BitSet();
  private final Map<Integer, Set<Integer>> refused = new HashMap<>();
  private final Map<Integer, Byte> accountIndexes = new HashMap<>();

  Nodes(SqliteStore store, long snapshot, long wanted, int people) {
    this.snapshot = snapshot;
    this.wanted = wanted;
    this.people = people;
    records = store.snapshots().size(snapshot);
    accounts = new byte[records];
    owners = new int[records];
    Arrays.fill(owners, NOBODY);
    KeyRows rows = store.keyRows();
    rows.records(snapshot, this::addRecord);
    store.decisions().links(snapshot, wanted, this::addLink);
    store.decisions().refusals(snapshot, wanted, this::addRefusal);
  }

  private void addRecord(int node, int account, int found) {
    byte next = (byte) (accountIndexes.size() + 1);
    accounts[node] = accountIndexes.computeIfAbsent(account, a -> next);
    present.set(node);
    deleted.set(node, found == RecordWriter.DELETED);
  }

  private void addLink(int record, int person) {
    int owner = person < 0 ? UNLISTED : records + person;
    if (owners[record] != NOBODY && owners[record] != owner) {
      collisions.set(record);
    }
    owners[record] = owner;
  }

  private void addRefusal(int record, int person) {
    if (person >= 0) {
      refused.computeIfAbsent(record, r -> new HashSet<>()).add(records + person);
    }
  }

  long snapshot() {
    return snapshot;
  }

  long wanted() {
    return wanted;
  }

  int records() {
    return records;
  }

  int people() {
    return people;
  }

  int size() {
    return records + people;
  }

  boolean isPerson(int node) {
    return node >= records;
  }

  /** Returns whether the number is that of a record; some are not used. */
  boolean isRecord(int node) {
    return node < records && present.get(node);
  }

  /** Returns the account of a record as a small number from 1. */
  int account(int record) {
    return accounts[record];
  }

  int accountCount() {
    return accountIndexes.size();
  }

  boolean isDeleted(int record) {
    return deleted.get(record);
  }

  boolean isCollision(int record) {
    return collisions.get(record);
  }

  /** Returns who owns a node: for a person the person, for a record whom it is linked to. */
  int owner(int node) {
    return isPerson(node) ? node : owners[node];
  }

  boolean isRefused(int a, int b) {
    if (refused.isEmpty()) {
      return false;
    }
    return isPerson(a) ? isRefusedPair(b, a) : isRefusedPair(a, b);
  }

  private boolean isRefusedPair(int record, int person) {
    Set<Integer> people = refused.get(record);
    return people != null && people.contains(person);
  }

  /** Returns what was refused: people by record. */
  Map<Integer, Set<Integer>> refusals() {
    return refused;
  }
}

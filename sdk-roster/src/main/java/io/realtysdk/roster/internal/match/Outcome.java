package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Situation;
import java.util.Arrays;
import java.util.BitSet;

/** What is known about each record: its situation, its person, and why. */
final class Outcome {
  private static final Situation[] SITUATIONS = Situation.values();

  private final Nodes nodes;
  private final byte[] situations;
  private final int[] people;
  private final byte[] evidence;
  private final BitSet disputedPeople = new BitSet();

  Outcome(Nodes nodes) {
    this.nodes = nodes;
    situations = new byte[nodes.records()];
    people = new int[nodes.records()];
    evidence = new byte[nodes.records()];
    Arrays.fill(situations, (byte) Situation.UNMATCHED.ordinal());
    Arrays.fill(people, -1);
    Arrays.fill(evidence, (byte) -1);
  }

  void settle(int record, Situation situation, int personNode, int evidenceOrdinal) {
    situations[record] = (byte) situation.ordinal();
    people[record] = personNode < 0 ? -1 : personNode - nodes.records();
    evidence[record] = (byte) evidenceOrdinal;
  }

  void dispute(int record, Situation situation) {
    settle(record, situation, -1, -1);
  }

  void disputePerson(int personNode) {
    disputedPeople.set(personNode - nodes.records());
  }

  Situation situation(int record) {
    return SITUATIONS[situations[record]];
  }

  /** Returns the position of the record's person on the list, or −1. */
  int person(int record) {
    return people[record];
  }

  /** Returns why the record is the person's, by {@link Evidence#ordinal}, or −1. */
  int evidence(int record) {
    return evidence[record];
  }

  boolean isDisputed(int person) {
    return disputedPeople.get(person);
  }

  /** Returns whether the record has its person, so that nobody else can have it. */
  boolean isSettled(int record) {
    return people[record] >= 0;
  }
}

package io.realtysdk.roster;

/** What is known about whose record it is. */
public enum Situation {
  /** Belongs to a person by a stored link. */
  LINKED,
  /** Belongs to exactly one person by strong evidence; the plan links it. */
  UNLINKED,
  /** Belongs to nobody on the list. */
  UNMATCHED,
  /** The evidence contradicts itself; a person must decide. */
  DISPUTED,
  /** A second record of the same person in one account; a person must decide. */
  DUPLICATE,
  /** Stored links give it to two people. */
  COLLISION,
  /** Linked, and the service no longer has it. */
  DELETED
}

package io.realtysdk.roster;

/** How sure it is that a service does what is said about it. */
public enum Proof {
  /** The provider documents it, or its public SDK does it. */
  DOCUMENTED,
  /** It follows from what is documented, or unrelated public code does it. */
  INFERRED,
  /** The sources contradict each other. Planned, marked, and held unless the account allows it. */
  UNPROVEN
}

package io.realtysdk.roster;

/** Where a record stands, in words that all services share. */
public enum Lifecycle {
  /** In use. */
  ACTIVE,
  /** Invited, and the invitation is not yet accepted. Not a difference, and never invited again. */
  INVITED,
  /** On leave. Not a difference. */
  ON_LEAVE,
  /** Out of use: inactive, archived or deactivated. */
  INACTIVE,
  /** Exists in a service that knows no status. */
  PRESENT,
  /** A status that the roster does not know; kept beside it as the service's own text. */
  OTHER
}

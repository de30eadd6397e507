package io.realtysdk.roster;

/** What a step does. */
public enum Action {
  /** Notes which record belongs to which person. Sends nothing. */
  LINK,
  /** Creates a record; in a service that works so, by an invitation. */
  CREATE,
  /** Changes fields of a record. */
  UPDATE,
  /** Takes a record out of use. */
  OFFBOARD,
  /** Deletes a record. */
  DELETE,
  /** Takes a record into use again. */
  REACTIVATE
}

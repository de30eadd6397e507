package io.realtysdk.roster;

import java.time.Instant;

/**
 * What a person decided about a record.
 *
 * @param verdict what was decided or found
 * @param record the record in an account
 * @param person the person in the list
 * @param by who decided, as given
 * @param at when
 */
public record Decision(Verdict verdict, RecordRef record, String person, String by, Instant at) {

  /** The two ways to decide. */
  public enum Verdict {
    /** The record is this person's. */
    ACCEPTED,
    /** The record is not this person's. */
    REFUSED
  }
}

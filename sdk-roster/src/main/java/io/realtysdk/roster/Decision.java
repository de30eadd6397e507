package io.realtysdk.roster;

import java.time.Instant;

/**
 * What a person decided about a record.
 *
 * @param by who decided, as given
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

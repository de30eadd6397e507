package io.realtysdk.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between the wanted list and an account.
 *
 * @param account the account
 * @param person the person's key, or an empty text for a record that belongs to nobody
 * @param nativeId the record's id, or null if there is none
 * @param kind what differs
 * @param field the field, for {@link Kind#FIELD}
 * @param before what the account holds
 * @param wanted what the list wants
 * @param authority whose value counts
 * @param since when this difference was first seen
 */
public record Difference(
    AccountId account,
    String person,
    @Nullable String nativeId,
    Kind kind,
    @Nullable Field field,
    FieldState before,
    FieldState wanted,
    Authority authority,
    Instant since) {

  /** What differs. */
  public enum Kind {
    /** A field has another value. */
    FIELD,
    /** The person is missing in the account. */
    ABSENT,
    /** The person has left, or does not belong in this service, and is in use there. */
    SURPLUS,
    /** The person is out of use in the account. */
    INACTIVE,
    /** The service no longer has the person's record. */
    DELETED,
    /** The record belongs to nobody on the list. */
    UNMATCHED
  }

  /** Returns what differs and where, never the values. */
  @Override
  public String toString() {
    return "Difference[" + account + ", " + kind + ", " + field + "]";
  }
}

package io.realtysdk.roster;

/** The fields that the roster compares. What each service calls them is in {@link Capabilities}. */
public enum Field {
  /** The full name, where a person or a service has one name field. */
  FULL_NAME,
  /** The first name. */
  FIRST_NAME,
  /** The last name. */
  LAST_NAME,
  /** The e-mail address. */
  EMAIL,
  /** The person's own phone, in most offices a cell phone. */
  PHONE,
  /** The phone of the office. */
  OFFICE_PHONE,
  /** The number of the real-estate licence. */
  LICENCE,
  /** The state that issued the licence, such as {@code OR}. */
  LICENCE_STATE,
  /** Whether the record is in use; see {@link Lifecycle}. */
  LIFECYCLE,
  /** The team, by the service's own id. */
  TEAM,
  /** The office, by the service's own id or name. */
  OFFICE,
  /** The role. */
  ROLE,
  /** The commission rate, as a fraction: 0.06 is 6 %. */
  COMMISSION_RATE;

  /** Returns whether this is one of the three name fields. */
  public boolean isName() {
    return this == FULL_NAME || this == FIRST_NAME || this == LAST_NAME;
  }
}

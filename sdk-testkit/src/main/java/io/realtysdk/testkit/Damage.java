package io.realtysdk.testkit;

/** What can be wrong with the records of a person in a {@link Population}. */
public enum Damage {
  /** One service has no record of the person. */
  MISSING_RECORD,
  /** One service has another e-mail address of the person. */
  CHANGED_EMAIL,
  /** One service has another last name of the person. */
  CHANGED_NAME,
  /** The person has the phone number of the person with the previous number. */
  SHARED_PHONE,
  /** The person has the first and last name of the person with the previous number. */
  NAMESAKE,
  /** One service has two records of the person. */
  DOUBLED_RECORD
}

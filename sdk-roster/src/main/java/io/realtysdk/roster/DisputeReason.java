package io.realtysdk.roster;

/** Why the program does not decide. */
public enum DisputeReason {
  /** Two records in one account seem to be one person's. */
  TWO_RECORDS_IN_ONE_ACCOUNT("two records in one account"),
  /** Two people of the list seem to own the same record. */
  TWO_PEOPLE("two people"),
  /** The same e-mail address under different names. */
  NAMES_DISAGREE("the same e-mail address, different names"),
  /** Different licences of one state. */
  LICENCES_DISAGREE("different licences of one state"),
  /** Somebody decided that a record is not this person's, and other evidence says it is. */
  REFUSED("refused earlier, and other evidence agrees again"),
  /** Stored links give one record to two people. */
  LINKED_TWICE("linked to two people");

  private final String text;

  DisputeReason(String text) {
    this.text = text;
  }

  /** Returns the reason in words. */
  public String text() {
    return text;
  }
}

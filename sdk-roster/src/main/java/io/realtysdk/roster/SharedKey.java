package io.realtysdk.roster;

/**
 * An address, phone, licence or name that too many records have, or that one account has under
 * several names; it is no evidence.
 *
 * @param kind what is shared
 * @param value the value; personal data
 * @param records how many records and people have it
 */
public record SharedKey(Evidence kind, String value, int records) {
  /** Returns what is shared and how often, never the value. */
  @Override
  public String toString() {
    return "SharedKey[" + kind + ", " + records + "]";
  }
}

package io.realtysdk.roster;

/**
 * Whether an account's search by e-mail address can be relied on. It was asked for a random
 * address, which must find nothing, and for a known one, which must find exactly that record.
 *
 * @param verdict what was decided or found
 * @param why why not, or an empty text
 */
public record LookupCheck(Verdict verdict, String why) {

  /** What the check found. */
  public enum Verdict {
    /** Both searches returned what they must. */
    RELIABLE,
    /**
     * A search returned too much or too little: only the full list tells whether a record exists.
     */
    UNRELIABLE,
    /** The check was not made. */
    NOT_CHECKED
  }

  /** Returns the check that was not made. */
  public static LookupCheck notChecked(String why) {
    return new LookupCheck(Verdict.NOT_CHECKED, why);
  }

  /** Returns whether a search that finds nothing proves that there is nothing. */
  public boolean isReliable() {
    return verdict == Verdict.RELIABLE;
  }
}

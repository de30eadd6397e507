package io.realtysdk.roster;

/** The kinds of steps that are counted against a limit, each by itself. */
public enum LimitClass {
  /** Records taken out of use. */
  OFFBOARD("offboards"),
  /** Records deleted. */
  DELETE("deletes"),
  /** Records created by an e-mail to the person; they count as creates too. */
  INVITE("invites"),
  /** Records created. */
  CREATE("creates"),
  /** Records changed or taken into use again. */
  UPDATE("updates");

  private final String plural;

  LimitClass(String plural) {
    this.plural = plural;
  }

  /** Returns the word for several, such as {@code offboards}. */
  public String plural() {
    return plural;
  }

  /** Returns the option that allows an exact number, such as {@code --allow-offboards}. */
  public String flag() {
    return "--allow-" + plural;
  }
}

package io.realtysdk.roster;

/** A decision contradicts an earlier one. */
public final class DecisionConflictException extends RosterException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that holds no personal data. */
  public DecisionConflictException(String message) {
    super(message);
  }
}

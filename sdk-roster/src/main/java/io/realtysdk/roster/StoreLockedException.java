package io.realtysdk.roster;

/** Another process has the store open. The lock ends with that process, even if it is killed. */
public final class StoreLockedException extends RosterException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that holds no personal data. */
  public StoreLockedException(String message) {
    super(message);
  }
}

package io.realtysdk.roster;

/** The snapshot is older than the plan allows. */
public final class SnapshotTooOldException extends RosterException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that holds no personal data. */
  public SnapshotTooOldException(String message) {
    super(message);
  }
}

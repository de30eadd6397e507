package io.realtysdk.roster;

/** The wanted list is empty, or much shorter than the last one. */
public final class SourceShrunkException extends RosterException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that holds no personal data. */
  public SourceShrunkException(String message) {
    super(message);
  }
}

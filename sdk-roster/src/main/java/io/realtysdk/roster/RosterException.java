package io.realtysdk.roster;

/** The root of what the roster throws, bad arguments and failed calls to services aside. */
public class RosterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the roster and for directories and sources of your own. */
  public RosterException(String message) {
    super(message);
  }

  /** For the roster and for directories and sources of your own. */
  public RosterException(String message, Throwable cause) {
    super(message, cause);
  }
}

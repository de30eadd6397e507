package io.realtysdk.cli;

/** How a command ended. The numbers are part of the interface and never change. */
public enum ExitCode {
  /** Done, or nothing to do. */
  DONE(0, "done, or nothing to do"),
  /** Something failed; stderr says what. */
  ERROR(1, "error"),
  /** There are changes or differences, where the command was asked to tell. */
  CHANGES(2, "there are changes or differences"),
  /** A safety limit refuses the plan or the wanted list. */
  REFUSED(4, "refused by a safety limit"),
  /** The snapshot is missing or too old, or a plan does not belong to it. */
  STALE(5, "snapshot missing or too old"),
  /** At least one account could not be read whole. */
  INCOMPLETE(6, "an account could not be read whole"),
  /** Another process has the store open. */
  LOCKED(7, "another process has the store open"),
  /** The command line is wrong: an unknown option, a missing value. */
  USAGE(64, "wrong usage"),
  /** Interrupted, for example by Ctrl-C. */
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns the number that the process ends with. */
  public int code() {
    return code;
  }

  /** Returns what it means, for help texts. */
  public String meaning() {
    return meaning;
  }
}

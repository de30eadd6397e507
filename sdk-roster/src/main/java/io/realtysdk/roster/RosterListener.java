package io.realtysdk.roster;

import java.util.OptionalLong;

/** Notified of progress. Called on the threads that work, so it must be fast and thread-safe. */
public interface RosterListener {

  /**
   * Called after each page of an account's list.
   *
   * @param records how many records were read so far
   * @param total how many there are, where the service says so
   */
  default void pageRead(AccountId account, long records, OptionalLong total) {}

  /** Called when an account has been read. */
  default void accountRead(AccountSnapshot snapshot) {}
}

package io.realtysdk.roster;

import io.realtysdk.roster.internal.store.SqliteStore;
import java.nio.file.Path;

/**
 * Keeps snapshots, links, decisions and plans. One process has it open at a time; within it, any
 * number of {@link Roster}s may use it at once.
 *
 * <p>It holds personal data: the file is readable by its owner only. Keys of accounts are never
 * stored.
 */
public interface RosterStore extends AutoCloseable {

  /**
   * Opens or creates a store in a SQLite file.
   *
   * @throws StoreLockedException if another process has it open
   * @throws RosterException if the file cannot be read or written, or a newer version made it
   */
  static RosterStore sqlite(Path file) {
    return SqliteStore.open(file);
  }

  /** Closes the store and lets other processes open it. */
  @Override
  void close();
}

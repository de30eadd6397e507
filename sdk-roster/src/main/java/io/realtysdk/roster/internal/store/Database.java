package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.RosterException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to the file: one that writes, and one for each reader. */
final class Database implements AutoCloseable {
  private final SQLiteDataSource source = new SQLiteDataSource();
  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock();

  Database(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // Else the driver asks for the last row id after every statement.
    config.setGetGeneratedKeys(false);
    source.setConfig(config);
    source.setUrl("jdbc:sqlite:" + file);
    writer = connect();
    // Else forgotten values would stay in the file's free pages.
    run(writer, "PRAGMA secure_delete=ON");
    // Pages; the default of 1,000 copies a large snapshot back far too often.
    run(writer, "PRAGMA wal_autocheckpoint=8000");
  }

  SQLiteDataSource source() {
    return source;
  }

  private Connection connect() throws SQLException {
    Connection connection = source.getConnection();
    run(connection, "PRAGMA busy_timeout=30000");
    run(connection, "PRAGMA journal_mode=WAL");
    run(connection, "PRAGMA synchronous=FULL");
    run(connection, "PRAGMA cache_size=-32768");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs work in one durable transaction. */
  <T> T write(Work<T> work) {
    return write(work, true);
  }

  /**
   * Runs work in one transaction that is durable only with the next durable one. For what is void
   * anyway if the process ends before that.
   */
  <T> T writeAhead(Work<T> work) {
    return write(work, false);
  }

  private <T> T write(Work<T> work, boolean durable) {
    writing.lock();
    try {
      if (!durable) {
        run(writer, "PRAGMA synchronous=NORMAL");
      }
      writer.setAutoCommit(false);
      try {
        T result = work.on(writer);
        writer.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        writer.rollback();
        throw e;
      } finally {
        writer.setAutoCommit(true);
        if (!durable) {
          run(writer, "PRAGMA synchronous=FULL");
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  /** Runs work on a connection that sees one state of the store. */
  <T> T read(Work<T> work) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      return work.on(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Returns a connection of the caller's own, who closes it. */
  Connection open() {
    try {
      return connect();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Moves what was deleted out of the write-ahead log as well. */
  void truncateLog() {
    writing.lock();
    try {
      run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  static RosterException failed(SQLException e) {
    // Not the exception itself: SQLite may quote values in its text.
    return new RosterException(
        "the store failed: " + e.getClass().getSimpleName() + ", SQLite code " + e.getErrorCode());
  }

  @Override
  public void close() {
    writing.lock();
    try {
      writer.close();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  /** Something to do with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}

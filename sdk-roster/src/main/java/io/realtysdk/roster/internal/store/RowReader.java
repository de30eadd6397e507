package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.RecordRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads single records and people by their numbers. For one thread. */
public final class RowReader implements AutoCloseable {
  private final Connection connection;
  private final Accounts accounts;
  private final PreparedStatement record;
  private final PreparedStatement person;
  private final PreparedStatement position;

  RowReader(Connection connection, Accounts accounts) {
    this.connection = connection;
    this.accounts = accounts;
    try {
      connection.setAutoCommit(false);
      record =
          connection.prepareStatement("SELECT account, native_id, body FROM record WHERE n = ?");
      person = connection.prepareStatement("SELECT key FROM person WHERE n = ?");
      position =
          connection.prepareStatement(
              "SELECT n FROM record WHERE snapshot = ? AND account = ? AND native_id = ?");
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  /** Returns a record of a snapshot. */
  public AgentRecord record(long snapshot, int node) {
    return one(
        record,
        (snapshot << 32) | node,
        rows ->
            Bodies.record(
                new RecordRef(accounts.id(rows.getInt(1)), rows.getString(2)), rows.getString(3)));
  }

  /** Returns where a record of a snapshot is. */
  public RecordRef ref(long snapshot, int node) {
    return one(
        record,
        (snapshot << 32) | node,
        rows -> new RecordRef(accounts.id(rows.getInt(1)), rows.getString(2)));
  }

  /** Returns the key of a person of a list. */
  public String personKey(long wanted, int position) {
    return one(person, (wanted << 32) | position, rows -> rows.getString(1));
  }

  /** Returns the position of a record in a snapshot. */
  public OptionalInt node(long snapshot, AccountId account, String nativeId) {
    try {
      position.setLong(1, snapshot);
      position.setInt(2, accounts.number(account));
      position.setString(3, nativeId);
      try (ResultSet rows = position.executeQuery()) {
        return rows.next()
            ? OptionalInt.of((int) (rows.getLong(1) - (snapshot << 32)))
            : OptionalInt.empty();
      }
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  private static <T> T one(PreparedStatement statement, long n, RowFunction<T> function) {
    try {
      statement.setLong(1, n);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("a later snapshot or wanted list has replaced this one");
        }
        return function.of(rows);
      }
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  private interface RowFunction<T extends @Nullable Object> {
    T of(ResultSet rows) throws SQLException;
  }
}

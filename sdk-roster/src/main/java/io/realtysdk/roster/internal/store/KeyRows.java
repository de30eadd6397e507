package io.realtysdk.roster.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams the keys of one snapshot and one wanted list. Records and people share one numbering: a
 * record has its position, a person the number of records plus theirs.
 */
public final class KeyRows {
  private final Database database;

  KeyRows(Database database) {
    this.database = database;
  }

  /** Passes all nodes that have a key to the visitor, those with the same key one by one. */
  public void each(Column column, long snapshot, int records, long wanted, Visitor visitor) {
    database.read(
        c -> {
          try (PreparedStatement s =
                  prepare(
                      c,
                      "SELECT %1$s, n - ?, account, name FROM record"
                          + " WHERE n BETWEEN ? AND ? AND %1$s IS NOT NULL AND found < 2"
                          + " UNION ALL SELECT %1$s, n - ? + ?, 0, name FROM person"
                          + " WHERE n BETWEEN ? AND ? AND %1$s IS NOT NULL ORDER BY 1",
                      column,
                      snapshot,
                      records,
                      wanted);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              visitor.row(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getString(4));
            }
            return true;
          }
        });
  }

  private static PreparedStatement prepare(
      Connection c, String sql, Column column, long snapshot, int records, long wanted)
      throws SQLException {
    long firstRecord = snapshot << 32;
    long firstPerson = wanted << 32;
    return Database.prepare(
        c,
        sql.replace("%1$s", column.sql),
        firstRecord,
        firstRecord,
        firstRecord | 0xFFFF_FFFFL,
        firstPerson,
        records,
        firstPerson,
        firstPerson | 0xFFFF_FFFFL);
  }

  /** Passes the position, account and whereabouts of every record of a snapshot to the visitor. */
  public void records(long snapshot, RecordVisitor visitor) {
    database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT n - ?, account, found FROM record WHERE n BETWEEN ? AND ?",
                      snapshot << 32,
                      snapshot << 32,
                      (snapshot << 32) | 0xFFFF_FFFFL);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              visitor.row(rows.getInt(1), rows.getInt(2), rows.getInt(3));
            }
            return true;
          }
        });
  }

  /** Passes the positions of a snapshot's records, ordered by service and id, to the visitor. */
  public void recordsInOrder(long snapshot, IntConsumer visitor) {
    database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT r.n - ? FROM record r JOIN account a ON a.id = r.account"
                          + " WHERE r.snapshot = ?"
                          + " ORDER BY a.service, LENGTH(r.native_id), r.native_id",
                      snapshot << 32,
                      snapshot);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              visitor.accept(rows.getInt(1));
            }
            return true;
          }
        });
  }

  /** Passes the ids of all people of a list, in the order of their keys, to the visitor. */
  public void peopleByKey(long wanted, PersonVisitor visitor) {
    database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c, "SELECT n, key, body FROM person WHERE wanted = ? ORDER BY key", wanted);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              visitor.row(
                  (int) (rows.getLong(1) - (wanted << 32)), rows.getString(2), rows.getString(3));
            }
            return true;
          }
        });
  }

  /** The columns that records and people are compared by. */
  public enum Column {
    /** The e-mail address. */
    EMAIL("email"),
    /** The e-mail address without what Gmail ignores. */
    FOLDED_EMAIL("folded_email"),
    /** The cell phone. */
    PHONE("phone"),
    /** State and number of the licence. */
    LICENCE("licence"),
    /** The number of the licence. */
    LICENCE_NUMBER("licence_number"),
    /** The name. */
    NAME("name");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  /** Takes one node; the account is 0 for a person. */
  @FunctionalInterface
  public interface Visitor {
    /** Called for each node, ordered by key. */
    void row(String key, int node, int account, @Nullable String name);
  }

  /** Takes one record. */
  @FunctionalInterface
  public interface RecordVisitor {
    /** Called for each record, in the order in which they were read. */
    void row(int node, int account, int found);
  }

  /** Takes one person. */
  @FunctionalInterface
  public interface PersonVisitor {
    /** Called for each person, ordered by key. */
    void row(int position, String key, String body);
  }
}

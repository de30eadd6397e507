package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The snapshots of all tenants; of each only the last one is kept. */
public final class Snapshots {
  private final Database database;
  private final Accounts accounts;

  Snapshots(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /** Begins a snapshot and returns its number. What an interrupted one left is dropped. */
  public long begin(String tenant, Instant at) {
    return database.write(
        c -> {
          for (long old : ids(c, tenant, "accounts IS NULL")) {
            drop(c, old);
          }
          Database.update(
              c, "INSERT INTO snapshot (tenant, taken_at) VALUES (?, ?)", tenant, at.toString());
          return number(c, "SELECT last_insert_rowid()");
        });
  }

  /** Returns a writer for the records of a snapshot. */
  public RecordWriter writer(long snapshot) {
    return new RecordWriter(database, snapshot);
  }

  /** Ends a snapshot: from now on it is the tenant's last one, and the only one. */
  public Snapshot finish(long id, String tenant, Instant at, List<AccountSnapshot> parts) {
    database.write(
        c -> {
          Database.update(
              c, "UPDATE snapshot SET accounts = ? WHERE id = ?", SnapshotText.write(parts), id);
          for (long old : ids(c, tenant, "id < " + id)) {
            drop(c, old);
          }
          return id;
        });
    return new Snapshot(id, tenant, at, parts);
  }

  /** Returns a tenant's last snapshot. */
  public Optional<Snapshot> latest(String tenant) {
    return database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT id, taken_at, accounts FROM snapshot"
                          + " WHERE tenant = ? AND accounts IS NOT NULL ORDER BY id DESC LIMIT 1",
                      tenant);
              ResultSet rows = s.executeQuery()) {
            if (!rows.next()) {
              return Optional.empty();
            }
            return Optional.of(
                new Snapshot(
                    rows.getLong(1),
                    tenant,
                    Instant.parse(rows.getString(2)),
                    SnapshotText.read(tenant, rows.getString(3))));
          }
        });
  }

  /** Returns whether a snapshot is still there and was read to the end. */
  public boolean has(long id) {
    return database.read(
        c ->
            number(c, "SELECT COUNT(*) FROM snapshot WHERE accounts IS NOT NULL AND id = " + id)
                > 0);
  }

  /** Returns the ids of linked records of an account that a snapshot does not have. */
  public List<String> missingLinks(long snapshot, AccountId account) {
    int number = accounts.number(account);
    return database.read(
        c -> {
          List<String> ids = new ArrayList<>();
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT DISTINCT native_id FROM link WHERE account = ? AND NOT EXISTS"
                          + " (SELECT 1 FROM record r WHERE r.snapshot = ?"
                          + " AND r.account = link.account AND r.native_id = link.native_id)"
                          + " ORDER BY native_id",
                      number,
                      snapshot);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
          }
          return ids;
        });
  }

  /** Returns how many numbers a snapshot's records use: the highest position plus one. */
  public int size(long snapshot) {
    return database.read(
        c ->
            (int)
                number(
                    c,
                    "SELECT COALESCE(MAX(n) - "
                        + (snapshot << 32)
                        + " + 1, 0) FROM record"
                        + " WHERE n BETWEEN "
                        + (snapshot << 32)
                        + " AND "
                        + ((snapshot << 32) | 0xFFFF_FFFFL)));
  }

  private static void drop(Connection c, long id) throws SQLException {
    Database.update(
        c, "DELETE FROM record WHERE n BETWEEN ? AND ?", id << 32, (id << 32) | 0xFFFF_FFFFL);
    Database.update(c, "DELETE FROM snapshot WHERE id = ?", id);
  }

  private static List<Long> ids(Connection c, String tenant, String condition) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement s =
            Database.prepare(
                c, "SELECT id FROM snapshot WHERE tenant = ? AND " + condition, tenant);
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  static long number(Connection c, String sql) throws SQLException {
    try (PreparedStatement s = Database.prepare(c, sql);
        ResultSet rows = s.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

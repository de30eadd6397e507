package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.Decision;
import io.realtysdk.roster.Decision.Verdict;
import io.realtysdk.roster.DecisionConflictException;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.RecordRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What people decided, and the links that follow from it. */
public final class Decisions {
  private final Database database;
  private final Accounts accounts;

  Decisions(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /** Links a record to a person. */
  public void accept(RecordRef record, String person, String by, Instant at) {
    int account = accounts.number(record.account());
    database.write(
        c -> {
          List<String> owners = owners(c, account, record.nativeId());
          owners.remove(person);
          if (!owners.isEmpty()) {
            throw new DecisionConflictException(
                record + " is linked to " + owners.get(0) + "; refuse that first");
          }
          note(c, Verdict.ACCEPTED, account, record.nativeId(), person, by, at);
          return link(c, account, record.nativeId(), person, by, at);
        });
  }

  /** Unlinks a record from a person, if it is linked, and keeps it from being linked again. */
  public void refuse(RecordRef record, String person, String by, Instant at) {
    int account = accounts.number(record.account());
    database.write(
        c -> {
          note(c, Verdict.REFUSED, account, record.nativeId(), person, by, at);
          return Database.update(
              c,
              "DELETE FROM link WHERE account = ? AND native_id = ? AND person = ?",
              account,
              record.nativeId(),
              person);
        });
  }

  private static int link(
      Connection c, int account, String nativeId, String person, String by, Instant at)
      throws SQLException {
    return Database.update(
        c,
        "INSERT OR REPLACE INTO link (account, native_id, person, evidence, made_by, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        account,
        nativeId,
        person,
        Evidence.LINK.name(),
        by,
        at.toString());
  }

  private static void note(
      Connection c,
      Verdict verdict,
      int account,
      String nativeId,
      String person,
      String by,
      Instant at)
      throws SQLException {
    Objects.requireNonNull(person, "person");
    Database.update(
        c,
        "INSERT INTO decision (verdict, account, native_id, person, made_by, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        verdict.name(),
        account,
        nativeId,
        person,
        Objects.requireNonNull(by, "by"),
        at.toString());
  }

  private static List<String> owners(Connection c, int account, String nativeId)
      throws SQLException {
    List<String> people = new ArrayList<>();
    try (PreparedStatement s =
            Database.prepare(
                c,
                "SELECT person FROM link WHERE account = ? AND native_id = ? ORDER BY person",
                account,
                nativeId);
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        people.add(rows.getString(1));
      }
    }
    return people;
  }

  /** Returns a tenant's decisions, the oldest first. */
  public List<Decision> all(String tenant) {
    return database.read(
        c -> {
          List<Decision> decisions = new ArrayList<>();
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT verdict, account, native_id, person, made_by, made_at FROM decision"
                          + " WHERE account IN (SELECT id FROM account WHERE tenant = ?)"
                          + " ORDER BY id",
                      tenant);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              decisions.add(
                  new Decision(
                      Verdict.valueOf(rows.getString(1)),
                      new RecordRef(accounts.id(rows.getInt(2)), rows.getString(3)),
                      rows.getString(4),
                      rows.getString(5),
                      Instant.parse(rows.getString(6))));
            }
          }
          return decisions;
        });
  }

  /** Passes each stored link whose record and person are both there to the visitor. */
  public void links(long snapshot, long wanted, PairVisitor visitor) {
    pairs("link", "", snapshot, wanted, visitor);
  }

  /** Passes each refusal whose record and person are both there to the visitor. */
  public void refusals(long snapshot, long wanted, PairVisitor visitor) {
    // The last decision about a pair counts.
    String last =
        " AND x.verdict = 'REFUSED' AND x.id = (SELECT MAX(y.id) FROM decision y"
            + " WHERE y.account = x.account AND y.native_id = x.native_id AND y.person = x.person)";
    pairs("decision", last, snapshot, wanted, visitor);
  }

  private void pairs(
      String table, String condition, long snapshot, long wanted, PairVisitor visitor) {
    database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT r.n - ?, COALESCE(p.n - ?, -1) FROM "
                          + table
                          + " x JOIN record r ON r.snapshot = ? AND r.account = x.account"
                          + " AND r.native_id = x.native_id"
                          + " LEFT JOIN person p ON p.wanted = ? AND p.key = x.person WHERE 1"
                          + condition
                          + " ORDER BY 1, 2",
                      snapshot << 32,
                      wanted << 32,
                      snapshot,
                      wanted);
              ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
              visitor.row(rows.getInt(1), rows.getInt(2));
            }
            return true;
          }
        });
  }

  /** Returns how many people have at least one link to an account of a tenant. */
  public long linkedPeople(String tenant) {
    return database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(
                      c,
                      "SELECT COUNT(DISTINCT person) FROM link"
                          + " WHERE account IN (SELECT id FROM account WHERE tenant = ?)",
                      tenant);
              ResultSet rows = s.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** Takes a record and a person; the person is −1 if the list does not have them. */
  @FunctionalInterface
  public interface PairVisitor {
    /** Called for each pair. */
    void row(int record, int person);
  }
}

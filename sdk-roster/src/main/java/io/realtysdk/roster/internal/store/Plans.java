package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The steps of plans, as text. They are written in any order and read in that of the plan. */
public final class Plans {
  private static final int BATCH = 500;

  private final Database database;
  private final Accounts accounts;

  Plans(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /** Begins a plan; of the tenant's earlier ones the last is kept. */
  public Writer begin(String tenant, long snapshot, Instant at) {
    long id =
        database.write(
            c -> {
              Database.update(
                  c,
                  "DELETE FROM plan_step WHERE plan IN"
                      + " (SELECT id FROM plan WHERE tenant = ? ORDER BY id DESC LIMIT -1 OFFSET 1)",
                  tenant);
              Database.update(
                  c,
                  "DELETE FROM plan WHERE id IN"
                      + " (SELECT id FROM plan WHERE tenant = ? ORDER BY id DESC LIMIT -1 OFFSET 1)",
                  tenant);
              Database.update(
                  c,
                  "INSERT INTO plan (tenant, snapshot, digest, made_at) VALUES (?, ?, '', ?)",
                  tenant,
                  snapshot,
                  at.toString());
              return Snapshots.number(c, "SELECT last_insert_rowid()");
            });
    return new Writer(id);
  }

  /** Notes the digest of a plan. */
  public void finish(long id, String digest) {
    database.write(c -> Database.update(c, "UPDATE plan SET digest = ? WHERE id = ?", digest, id));
  }

  /** Returns the steps of a plan in order; the caller closes them. */
  public StepRows steps(long id) {
    return new StepRows(database.open(), id);
  }

  /** Takes the steps of one plan. */
  public final class Writer {
    private final long id;
    private final List<Object[]> rows = new ArrayList<>();

    private Writer(long id) {
      this.id = id;
    }

    /** Returns the store's number of the plan. */
    public long id() {
      return id;
    }

    /** Adds a step; {@code place} orders the steps of one account. */
    public void add(AccountId account, long place, String person, String step, String body) {
      rows.add(new Object[] {id, accounts.number(account), place, person, step, body});
      if (rows.size() == BATCH) {
        flush();
      }
    }

    /** Writes what is left. */
    public void flush() {
      // Durable with the end of the plan.
      database.writeAhead(this::write);
      rows.clear();
    }

    private int write(Connection c) throws SQLException {
      try (PreparedStatement s =
          c.prepareStatement(
              "INSERT INTO plan_step (plan, account, place, person, step, body)"
                  + " VALUES (?, ?, ?, ?, ?, ?)")) {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            s.setObject(i + 1, row[i]);
          }
          s.addBatch();
        }
        return s.executeBatch().length;
      }
    }
  }

  /** Reads the steps of one plan. */
  public static final class StepRows implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;

    private StepRows(Connection connection, long id) {
      this.connection = connection;
      try {
        statement =
            Database.prepare(
                connection,
                "SELECT body FROM plan_step JOIN account ON account.id = plan_step.account"
                    + " WHERE plan = ? ORDER BY service, place, person, step",
                id);
        rows = statement.executeQuery();
      } catch (SQLException e) {
        throw Database.failed(e);
      }
    }

    /** Returns the next step's text, or an empty text at the end. */
    public String next() {
      try {
        return rows.next() ? rows.getString(1) : "";
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
  }
}

package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.PersonSourceException;
import io.realtysdk.roster.PersonSourceException.Problem;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.internal.key.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The wanted lists. Of each tenant only the last one is kept. */
public final class People {
  private static final int BATCH = 1_000;

  private final Database database;

  People(Database database) {
    this.database = database;
  }

  /**
   * Replaces a tenant's wanted list, or leaves it as it is if the source is unusable.
   *
   * @throws PersonSourceException naming all that is wrong
   */
  public WantedList load(String tenant, PersonSource source, MatchRules rules) {
    return database.write(
        c -> {
          Database.update(
              c,
              "DELETE FROM person WHERE wanted IN (SELECT id FROM wanted WHERE tenant = ?)",
              tenant);
          Database.update(c, "DELETE FROM wanted WHERE tenant = ?", tenant);
          Database.update(c, "INSERT INTO wanted (tenant) VALUES (?)", tenant);
          long id = Snapshots.number(c, "SELECT last_insert_rowid()");
          try (Loading loading = new Loading(c, id, rules)) {
            source.forEach(loading::add);
            return loading.finish();
          }
        });
  }

  /** Returns how many people the last list had that a plan was made from. */
  public OptionalLong lastPeople(String tenant) {
    return database.read(
        c -> {
          try (PreparedStatement s =
                  Database.prepare(c, "SELECT people FROM last_list WHERE tenant = ?", tenant);
              ResultSet rows = s.executeQuery()) {
            return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
          }
        });
  }

  /** Notes how many people the last list had that a plan was made from. */
  public void setLastPeople(String tenant, long people) {
    database.write(
        c ->
            Database.update(
                c,
                "INSERT INTO last_list (tenant, people) VALUES (?, ?)"
                    + " ON CONFLICT (tenant) DO UPDATE SET people = excluded.people",
                tenant,
                people));
  }

  /** Returns the keys of people who want one e-mail address in one service, group by group. */
  public List<List<String>> sameAddress(WantedList list, Set<ServiceId> services) {
    return database.read(c -> new SameAddresses(c, list.id(), services).find());
  }

  /**
   * A wanted list in the store.
   *
   * @param id its number
   * @param size how many people it has
   * @param digest over all of them, independent of their order
   */
  public record WantedList(long id, int size, String digest) {}

  /** Writes people as they come. */
  private static final class Loading implements AutoCloseable {
    private final PreparedStatement insert;
    private final long id;
    private final MatchRules rules;
    private final Digest digest = new Digest();
    private final List<String> keys = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int size;

    Loading(Connection c, long id, MatchRules rules) throws SQLException {
      this.id = id;
      this.rules = rules;
      insert =
          c.prepareStatement(
              "INSERT OR IGNORE INTO person (n, key, body, email, folded_email, phone, licence,"
                  + " licence_number, name, wanted) VALUES (?,?,?,?,?,?,?,?,?,?)");
    }

    void add(Person person) {
      try {
        String body = Bodies.of(person);
        insert.setLong(1, (id << 32) | size++);
        insert.setString(2, person.key());
        insert.setString(3, body);
        RecordWriter.bindKeys(insert, 4, Keys.of(person.wanted(), rules));
        insert.setLong(10, id);
        insert.addBatch();
        digest.add(person.key(), body);
        keys.add(person.key());
        if (keys.size() == BATCH) {
          flush();
        }
      } catch (SQLException e) {
        throw Database.failed(e);
      }
    }

    private void flush() throws SQLException {
      int[] counts = insert.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 0 && problems.size() < PersonSourceException.MOST) {
          problems.add(new Problem(0, 0, "key " + keys.get(i) + " occurs twice"));
        }
      }
      keys.clear();
    }

    WantedList finish() throws SQLException {
      flush();
      if (!problems.isEmpty()) {
        throw new PersonSourceException("the wanted list is unusable", problems);
      }
      return new WantedList(id, size, digest.sum());
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }
}

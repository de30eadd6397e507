package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.RosterException;
import io.realtysdk.roster.RosterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The store in one SQLite file. */
public final class SqliteStore implements RosterStore {
  private final Path file;
  private final FileLocker lock;
  private final Database database;
  private final Accounts accounts;
  private final Map<String, ReentrantLock> tenants = new ConcurrentHashMap<>();

  private SqliteStore(Path file, FileLocker lock, Database database) {
    this.file = file;
    this.lock = lock;
    this.database = database;
    this.accounts = new Accounts(database);
  }

  /** Opens or creates a store. */
  public static SqliteStore open(Path file) {
    try {
      FileLocker lock = FileLocker.lock(file);
      try {
        FileLocker.createPrivate(file);
        // SQLite's own, which a process that was killed leaves behind.
        FileLocker.makePrivate(file.resolveSibling(file.getFileName() + "-wal"));
        FileLocker.makePrivate(file.resolveSibling(file.getFileName() + "-shm"));
        return new SqliteStore(file, lock, migrated(file));
      } catch (RuntimeException | IOException | SQLException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new RosterException(file + " cannot be opened: " + e.getClass().getSimpleName(), e);
    } catch (SQLException e) {
      throw new RosterException(file + " is no SQLite file, or a damaged one", e);
    }
  }

  private static Database migrated(Path file) throws SQLException {
    Database database = new Database(file);
    try {
      Flyway.configure(SqliteStore.class.getClassLoader())
          .dataSource(database.source())
          .locations("classpath:realty-roster/sqlite")
          .loggers("slf4j")
          .load()
          .migrate();
      return database;
    } catch (FlywayException e) {
      database.close();
      throw new RosterException(file + " was made by a newer version, or is no store", e);
    }
  }

  /** Returns the snapshots. */
  public Snapshots snapshots() {
    return new Snapshots(database, accounts);
  }

  /** Returns the wanted lists. */
  public People people() {
    return new People(database);
  }

  /** Returns the rows that matching reads. */
  public KeyRows keyRows() {
    return new KeyRows(database);
  }

  /** Returns the links and decisions. */
  public Decisions decisions() {
    return new Decisions(database, accounts);
  }

  /** Returns the plans. */
  public Plans plans() {
    return new Plans(database, accounts);
  }

  /** Returns when differences were first seen. */
  public FirstSeen firstSeen() {
    return new FirstSeen(database);
  }

  /** Returns the accounts and their numbers. */
  public Accounts accounts() {
    return accounts;
  }

  /** Returns a reader of single records and people; the caller closes it. */
  public RowReader rows() {
    return new RowReader(database.open(), accounts);
  }

  /** Runs work that replaces or reads a tenant's wanted list, one at a time for each tenant. */
  public <T> T alone(String tenant, Supplier<T> work) {
    ReentrantLock tenantLock = tenants.computeIfAbsent(tenant, t -> new ReentrantLock());
    tenantLock.lock();
    try {
      return work.get();
    } finally {
      tenantLock.unlock();
    }
  }

  /** Removes what is stored about a person. */
  public void forget(String tenant, String person) {
    new Forgetting(database).forget(tenant, person);
  }

  @Override
  public void close() {
    database.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new RosterException("the lock of " + file + " cannot be released", e);
    }
  }

  /** Returns the file. */
  @Override
  public String toString() {
    return "RosterStore[" + file + "]";
  }
}

package io.realtysdk.roster.internal.snapshot;

import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.RosterException;
import io.realtysdk.roster.RosterListener;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.roster.SnapshotOptions;
import io.realtysdk.roster.internal.store.RecordWriter;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads all accounts of a tenant side by side, one thread each. */
public final class SnapshotReader {
  private final SqliteStore store;
  private final String tenant;
  private final MatchRules rules;
  private final Clock clock;
  private final RosterListener listener;

  /** Creates a reader. */
  public SnapshotReader(
      SqliteStore store, String tenant, MatchRules rules, Clock clock, RosterListener listener) {
    this.store = store;
    this.tenant = tenant;
    this.rules = rules;
    this.clock = clock;
    this.listener = listener;
  }

  /** Reads the accounts into the store. */
  public Snapshot read(List<AgentDirectory> directories, SnapshotOptions options) {
    if (directories.isEmpty()) {
      throw new IllegalStateException("tenant " + tenant + " has no account to read: add one");
    }
    Instant at = clock.instant();
    long id = store.snapshots().begin(tenant, at);
    RecordWriter writer = store.snapshots().writer(id);
    ExecutorService threads = Executors.newFixedThreadPool(directories.size(), this::thread);
    try {
      List<Future<AccountSnapshot>> reading = new ArrayList<>();
      for (AgentDirectory directory : directories) {
        AccountReader reader =
            new AccountReader(directory, options, store, id, writer, rules, listener);
        reading.add(threads.submit(reader::read));
      }
      List<AccountSnapshot> accounts = new ArrayList<>();
      for (Future<AccountSnapshot> account : reading) {
        accounts.add(result(account));
      }
      return store.snapshots().finish(id, tenant, at, accounts);
    } finally {
      threads.shutdownNow();
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "roster-" + tenant);
    thread.setDaemon(true);
    return thread;
  }

  private static AccountSnapshot result(Future<AccountSnapshot> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RosterException("interrupted while reading accounts", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new RosterException("reading an account failed", e);
    }
  }
}

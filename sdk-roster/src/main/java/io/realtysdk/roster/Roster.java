package io.realtysdk.roster;

import io.realtysdk.roster.internal.match.Matcher;
import io.realtysdk.roster.internal.plan.DriftReport;
import io.realtysdk.roster.internal.plan.PlanMaker;
import io.realtysdk.roster.internal.plan.Setup;
import io.realtysdk.roster.internal.snapshot.SnapshotReader;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the people of one tenant with its accounts. Reads only: no method sends anything but GET
 * requests. Thread-safe where the directories are not used by two snapshots at once.
 */
public final class Roster {
  private final SqliteStore store;
  private final Setup setup;
  private final List<AgentDirectory> directories;
  private final RosterListener listener;

  private Roster(Builder from) {
    store = (SqliteStore) from.store;
    directories = List.copyOf(from.directories.values());
    listener = from.listener;
    setup =
        new Setup(
            from.tenant,
            from.rules,
            from.policy,
            from.limits,
            from.clock,
            from.policies,
            Setup.capabilities(directories));
  }

  /**
   * Returns a builder for a tenant.
   *
   * @param tenant such as {@code acme}; see {@link AccountId}
   */
  public static Builder builder(RosterStore store, String tenant) {
    return new Builder(store, tenant);
  }

  /** Reads all accounts side by side with {@link SnapshotOptions#defaults()}. */
  public Snapshot snapshot() {
    return snapshot(SnapshotOptions.defaults());
  }

  /**
   * Reads all accounts side by side into the store; the tenant's earlier snapshots are dropped when
   * it is done. An account that fails does not stop the others: its part says why it is incomplete.
   */
  public Snapshot snapshot(SnapshotOptions options) {
    return new SnapshotReader(store, setup.tenant(), setup.rules(), setup.clock(), listener)
        .read(directories, options);
  }

  /** Returns the tenant's last snapshot in the store, if there is one. */
  public Optional<Snapshot> latestSnapshot() {
    return store.snapshots().latest(setup.tenant());
  }

  /**
   * Finds out whose the records are. Reads the store only.
   *
   * @throws PersonSourceException if the wanted list is unusable
   */
  public Matching match(Snapshot snapshot, PersonSource wanted) {
    return new Matcher(store, setup.tenant(), setup.rules()).match(snapshot, wanted);
  }

  /** Makes a plan with {@link PlanOptions#defaults()}. */
  public Plan plan(Snapshot snapshot, PersonSource wanted) {
    return plan(snapshot, wanted, PlanOptions.defaults());
  }

  /**
   * Makes a plan. Reads the store only; the same inputs give the same plan. A plan over a limit is
   * returned too: see {@link Plan#breaches()}.
   *
   * @throws PersonSourceException if the wanted list is unusable
   * @throws SourceShrunkException if it is empty or much shorter than the last one
   * @throws SnapshotTooOldException if the snapshot is older than the options allow
   */
  public Plan plan(Snapshot snapshot, PersonSource wanted, PlanOptions options) {
    return new PlanMaker(store, setup).make(snapshot, wanted, options);
  }

  /**
   * Finds out what differs and since when, without limits or order.
   *
   * @throws PersonSourceException if the wanted list is unusable
   */
  public Drift drift(Snapshot snapshot, PersonSource wanted) {
    return new DriftReport(store, setup).make(snapshot, wanted);
  }

  /**
   * Stores a person's decision that a record is somebody's. From then on it is linked, whatever its
   * fields say.
   *
   * @param person the person's key
   * @param by who decided
   * @throws DecisionConflictException if the record is linked to somebody else; refuse that first
   */
  public void accept(RecordRef record, String person, String by) {
    store.decisions().accept(setup.own(record), person, by, setup.clock().instant());
  }

  /** Stores a person's decision that a record is not somebody's, and removes such a link. */
  public void refuse(RecordRef record, String person, String by) {
    store.decisions().refuse(setup.own(record), person, by, setup.clock().instant());
  }

  /** Returns the tenant's decisions, the oldest first. */
  public List<Decision> decisions() {
    return store.decisions().all(setup.tenant());
  }

  /**
   * Removes what the store holds about a person: their entry of the wanted list, their links and
   * decisions, and, because they may mention the person, the tenant's snapshot and plans. Take a
   * new snapshot afterwards.
   */
  public void forget(String person) {
    store.forget(setup.tenant(), person);
  }

  /** Builder for {@link Roster}. */
  public static final class Builder {
    private final RosterStore store;
    private final String tenant;
    private final Map<ServiceId, AgentDirectory> directories = new TreeMap<>();
    private final Map<ServiceId, AccountPolicy> policies = new TreeMap<>();
    private MatchRules rules = MatchRules.defaults();
    private RosterPolicy policy = RosterPolicy.defaults();
    private SafetyLimits limits = SafetyLimits.defaults();
    private Clock clock = Clock.systemUTC();
    private RosterListener listener = new RosterListener() {};

    private Builder(RosterStore store, String tenant) {
      this.store = Objects.requireNonNull(store, "store");
      this.tenant = AccountId.checkTenant(tenant);
    }

    /** Adds an account with {@link AccountPolicy#defaults()}. */
    public Builder account(AgentDirectory directory) {
      return account(directory, AccountPolicy.defaults());
    }

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException if it is another tenant's, or its service has one already
     */
    public Builder account(AgentDirectory directory, AccountPolicy accountPolicy) {
      AccountId account = directory.account();
      if (!account.tenant().equals(tenant)) {
        throw new IllegalArgumentException(account + " is not an account of tenant " + tenant);
      }
      if (directories.putIfAbsent(account.service(), directory) != null) {
        throw new IllegalArgumentException("tenant " + tenant + " has " + account + " already");
      }
      policies.put(account.service(), Objects.requireNonNull(accountPolicy, "accountPolicy"));
      return this;
    }

    /** Sets how records and people are recognised. */
    public Builder rules(MatchRules matchRules) {
      rules = Objects.requireNonNull(matchRules, "rules");
      return this;
    }

    /** Sets what a plan may do about what differs. */
    public Builder policy(RosterPolicy rosterPolicy) {
      policy = Objects.requireNonNull(rosterPolicy, "policy");
      return this;
    }

    /** Sets the safety limits. */
    public Builder limits(SafetyLimits safetyLimits) {
      limits = Objects.requireNonNull(safetyLimits, "limits");
      return this;
    }

    /** Sets the clock. Default: the system's. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "clock");
      return this;
    }

    /** Sets the listener that is notified of progress. Default none. */
    public Builder listener(RosterListener rosterListener) {
      listener = Objects.requireNonNull(rosterListener, "listener");
      return this;
    }

    /** Builds the roster; sends nothing. */
    public Roster build() {
      return new Roster(this);
    }
  }
}

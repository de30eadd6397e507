package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.PlanHeader;
import io.realtysdk.roster.PlanOptions;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.roster.SnapshotTooOldException;
import io.realtysdk.roster.SourceShrunkException;
import io.realtysdk.roster.internal.match.MatchResult;
import io.realtysdk.roster.internal.match.Matcher;
import io.realtysdk.roster.internal.store.People.WantedList;
import io.realtysdk.roster.internal.store.Plans;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes plans. */
public final class PlanMaker {
  private final SqliteStore store;
  private final Setup setup;

  /** Creates a maker of plans for a tenant. */
  public PlanMaker(SqliteStore store, Setup setup) {
    this.store = store;
    this.setup = setup;
  }

  /** Loads the wanted list, matches and plans. */
  public Plan make(Snapshot snapshot, PersonSource source, PlanOptions options) {
    Instant now = setup.clock().instant();
    Duration age = Duration.between(snapshot.takenAt(), now);
    if (age.compareTo(options.maxAge()) > 0) {
      throw new SnapshotTooOldException(
          "the snapshot is "
              + Costs.duration((double) age.toSeconds())
              + " old, and "
              + Costs.duration((double) options.maxAge().toSeconds())
              + " are allowed; take a new one");
    }
    return store.alone(
        setup.tenant(),
        () -> {
          WantedList list = store.people().load(setup.tenant(), source, setup.rules());
          checkSize(list.size(), options);
          Plan plan = make(snapshot, list, options, now);
          if (!plan.isRefused()) {
            store.people().setLastPeople(setup.tenant(), list.size());
          }
          return plan;
        });
  }

  /** A source that shrank is more often a broken one than an office that shrank. */
  private void checkSize(int size, PlanOptions options) {
    Long allowed = options.allowedPeople();
    if (allowed != null && allowed == size) {
      return;
    }
    long before =
        Math.max(
            store.people().lastPeople(setup.tenant()).orElse(0),
            store.decisions().linkedPeople(setup.tenant()));
    long least = (long) Math.ceil(before * setup.limits().smallestList() - 1e-9);
    if (size == 0 || size < least) {
      throw new SourceShrunkException(
          "the wanted list has "
              + Costs.plural(size, "person").replace("persons", "people")
              + (before == 0 ? "" : "; the last one had " + before)
              + ". If that is right: --allow-people "
              + size);
    }
  }

  private Plan make(Snapshot snapshot, WantedList list, PlanOptions options, Instant now) {
    MatchResult matches = new Matcher(store, setup.tenant(), setup.rules()).match(snapshot, list);
    Map<AccountId, Tally> tallies = new TreeMap<>();
    snapshot.accounts().forEach(a -> tallies.put(a.account(), new Tally(a.account())));
    Plans.Writer writer = store.plans().begin(setup.tenant(), snapshot.id(), now);
    Steps steps = new Steps(writer, tallies);
    Creates creates = new Creates(setup);
    new Pairs(store, snapshot, list, matches)
        .walk(new PairPlanner(setup, steps, creates, tallies, sharedAddresses(matches)));
    steps.finish();
    PlanData data =
        new PlanData(
            header(snapshot, list, now),
            summaries(matches, tallies),
            costs(snapshot, tallies),
            steps.manual(),
            matches.disputes(),
            matches.proposals(),
            breaches(list, options, tallies, creates),
            steps.names());
    StoredPlan plan =
        StoredPlan.of(data, StepSource.stored(store.plans(), writer.id(), setup.tenant()));
    store.plans().finish(writer.id(), plan.id());
    return plan;
  }

  private static Set<String> sharedAddresses(MatchResult matches) {
    return matches.sharedKeys().stream()
        .filter(key -> key.kind() == Evidence.EMAIL)
        .map(SharedKey::value)
        .collect(Collectors.toSet());
  }

  private PlanHeader header(Snapshot snapshot, WantedList list, Instant now) {
    return new PlanHeader(
        setup.tenant(),
        now,
        snapshot.takenAt(),
        list.size(),
        list.digest(),
        snapshot.accounts(),
        setup.versions(),
        setup.settings());
  }

  private static List<AccountSummary> summaries(
      MatchResult matches, Map<AccountId, Tally> tallies) {
    List<AccountSummary> summaries = new ArrayList<>();
    tallies.forEach((account, tally) -> summaries.add(tally.summary(matches.counts(account))));
    return summaries;
  }

  private List<AccountCost> costs(Snapshot snapshot, Map<AccountId, Tally> tallies) {
    List<AccountCost> costs = new ArrayList<>();
    for (AccountSnapshot account : snapshot.accounts()) {
      costs.add(
          new Costs(setup).of(account, Objects.requireNonNull(tallies.get(account.account()))));
    }
    return costs;
  }

  private List<Breach> breaches(
      WantedList list, PlanOptions options, Map<AccountId, Tally> tallies, Creates creates) {
    Limits limits = new Limits(setup.limits(), options);
    List<Breach> breaches = limits.check(tallies.values());
    limits.missing(creates.missing());
    limits.sameAddress(
        store
            .people()
            .sameAddress(
                list,
                tallies.keySet().stream().map(AccountId::service).collect(Collectors.toSet())));
    return breaches;
  }
}

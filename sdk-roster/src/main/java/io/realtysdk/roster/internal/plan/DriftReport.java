package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Difference;
import io.realtysdk.roster.Difference.Kind;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.roster.internal.match.Matcher;
import io.realtysdk.roster.internal.plan.Pairs.Pair;
import io.realtysdk.roster.internal.plan.Pairs.State;
import io.realtysdk.roster.internal.store.Digest;
import io.realtysdk.roster.internal.store.People.WantedList;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what differs and since when. */
public final class DriftReport implements Pairs.Visitor {
  private final SqliteStore store;
  private final Setup setup;
  private final List<Difference> found = new ArrayList<>();

  /** Creates a report for a tenant, to be made once. */
  public DriftReport(SqliteStore store, Setup setup) {
    this.store = store;
    this.setup = setup;
  }

  /** Loads the wanted list, matches and compares. */
  public Drift make(Snapshot snapshot, PersonSource source) {
    return store.alone(
        setup.tenant(),
        () -> {
          WantedList list = store.people().load(setup.tenant(), source, setup.rules());
          new Pairs(
                  store,
                  snapshot,
                  list,
                  new Matcher(store, setup.tenant(), setup.rules()).match(snapshot, list))
              .walk(this);
          return new DriftResult(setup.tenant(), dated());
        });
  }

  @Override
  public void pair(Pair pair) {
    AgentRecord record = pair.record();
    boolean belongs = pair.person().belongsIn(pair.account().service());
    if (pair.state() == State.DELETED || record == null) {
      if (belongs && pair.state() == State.ABSENT) {
        add(pair, null, Kind.ABSENT);
      } else if (belongs && pair.state() == State.DELETED) {
        add(pair, record, Kind.DELETED);
      }
      return;
    }
    boolean inactive = record.lifecycle() == Lifecycle.INACTIVE;
    if (!belongs) {
      if (!inactive) {
        add(pair, record, Kind.SURPLUS);
      }
      return;
    }
    if (inactive) {
      add(pair, record, Kind.INACTIVE);
    }
    if (record.lifecycle() != Lifecycle.INVITED) {
      fields(pair, record);
    }
  }

  private void fields(Pair pair, AgentRecord record) {
    Comparison comparison =
        new Comparison(
            setup.capabilities(pair.account()),
            setup.rules().region(),
            pair.person().wantedIn(pair.account().service()),
            record);
    for (Change change : comparison.changes()) {
      Authority authority = setup.policy().authority(pair.account().service(), change.field());
      if (authority != Authority.SERVICE) {
        add(pair, record, Kind.FIELD, change.field(), change.before(), change.after(), authority);
      }
    }
  }

  @Override
  public void unmatched(AgentRecord record, boolean complete) {
    found.add(
        new Difference(
            record.ref().account(),
            "",
            record.ref().nativeId(),
            Kind.UNMATCHED,
            null,
            FieldState.unknown(),
            FieldState.unknown(),
            Authority.REPORT_ONLY,
            Instant.EPOCH));
  }

  private void add(Pair pair, @Nullable AgentRecord record, Kind kind) {
    add(pair, record, kind, null, FieldState.unknown(), FieldState.unknown(), Authority.ROSTER);
  }

  private void add(
      Pair pair,
      @Nullable AgentRecord record,
      Kind kind,
      @Nullable Field field,
      FieldState before,
      FieldState wanted,
      Authority authority) {
    found.add(
        new Difference(
            pair.account(),
            pair.person().key(),
            record == null ? null : record.ref().nativeId(),
            kind,
            field,
            before,
            wanted,
            authority,
            Instant.EPOCH));
  }

  private List<Difference> dated() {
    Map<String, String> people = new HashMap<>();
    found.forEach(difference -> people.put(digest(difference), difference.person()));
    Map<String, Instant> since =
        store.firstSeen().update(setup.tenant(), people, setup.clock().instant());
    return found.stream()
        .map(d -> at(d, since.getOrDefault(digest(d), Instant.EPOCH)))
        .sorted(
            Comparator.comparing(Difference::person)
                .thenComparing(Difference::account)
                .thenComparing(Difference::kind)
                .thenComparing(d -> d.field() == null ? -1 : d.field().ordinal())
                .thenComparing(d -> d.nativeId() == null ? "" : d.nativeId()))
        .toList();
  }

  private static Difference at(Difference d, Instant since) {
    return new Difference(
        d.account(),
        d.person(),
        d.nativeId(),
        d.kind(),
        d.field(),
        d.before(),
        d.wanted(),
        d.authority(),
        since);
  }

  private static String digest(Difference d) {
    return Digest.hex(
        String.join(
            "\0",
            d.account().toString(),
            d.person(),
            String.valueOf(d.nativeId()),
            d.kind().name(),
            String.valueOf(d.field()),
            String.valueOf(d.before().value()),
            String.valueOf(d.wanted().value())));
  }
}

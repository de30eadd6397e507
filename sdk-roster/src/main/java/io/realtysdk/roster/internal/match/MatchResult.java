package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Match;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.internal.match.Components.RawDispute;
import io.realtysdk.roster.internal.match.WeakEvidence.Candidate;
import io.realtysdk.roster.internal.store.RowReader;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The result of matching. Records and people are numbers; the store has the rest. */
public final class MatchResult implements Matching {
  private static final Evidence[] EVIDENCE = Evidence.values();

  private final SqliteStore store;
  private final Nodes nodes;
  private final Outcome outcome;
  private final List<Dispute> disputes;
  private final List<Proposal> proposals;
  private final List<SharedKey> shared;
  private final int[] firstOfPerson;
  private final int[] nextOfPerson;
  private final Map<Integer, Set<AccountId>> proposed = new HashMap<>();

  MatchResult(
      SqliteStore store,
      Nodes nodes,
      Outcome outcome,
      List<RawDispute> disputes,
      List<Candidate> candidates,
      List<SharedKey> shared) {
    this.store = store;
    this.nodes = nodes;
    this.outcome = outcome;
    this.shared =
        shared.stream()
            .sorted(Comparator.comparing(SharedKey::kind).thenComparing(SharedKey::value))
            .toList();
    firstOfPerson = new int[nodes.people()];
    nextOfPerson = new int[nodes.records()];
    Arrays.fill(firstOfPerson, -1);
    for (int record = nodes.records() - 1; record >= 0; record--) {
      int person = outcome.person(record);
      if (person >= 0) {
        nextOfPerson[record] = firstOfPerson[person];
        firstOfPerson[person] = record;
      }
    }
    try (RowReader rows = store.rows()) {
      this.disputes = disputes(rows, disputes);
      this.proposals = proposals(rows, candidates);
    }
  }

  private List<Dispute> disputes(RowReader rows, List<RawDispute> raw) {
    List<Dispute> result = new ArrayList<>();
    for (RawDispute dispute : raw) {
      List<RecordRef> records = new ArrayList<>();
      List<String> people = new ArrayList<>();
      for (int node : dispute.nodes()) {
        if (nodes.isPerson(node)) {
          people.add(rows.personKey(nodes.wanted(), node - nodes.records()));
        } else {
          records.add(rows.ref(nodes.snapshot(), node));
        }
      }
      records.sort(null);
      people.sort(null);
      String id = records.isEmpty() ? people.get(0) : records.get(0).toString();
      result.add(
          new Dispute(id, dispute.reasons(), evidences(dispute.evidence()), records, people));
    }
    result.sort(Comparator.comparing(Dispute::id));
    return result;
  }

  private static Set<Evidence> evidences(int bits) {
    Set<Evidence> set = EnumSet.noneOf(Evidence.class);
    for (Evidence evidence : EVIDENCE) {
      if ((bits >> evidence.ordinal() & 1) != 0) {
        set.add(evidence);
      }
    }
    return set;
  }

  private List<Proposal> proposals(RowReader rows, List<Candidate> candidates) {
    List<Proposal> result = new ArrayList<>();
    for (Candidate c : candidates) {
      RecordRef ref = rows.ref(nodes.snapshot(), c.record());
      String person = rows.personKey(nodes.wanted(), c.person());
      result.add(new Proposal(ref, person, c.evidence(), c.unique()));
      proposed.computeIfAbsent(c.person(), p -> new HashSet<>()).add(ref.account());
    }
    result.sort(Comparator.comparing(Proposal::record).thenComparing(Proposal::person));
    return result;
  }

  @Override
  public Map<Situation, Long> counts(AccountId account) {
    Map<Situation, Long> counts = new EnumMap<>(Situation.class);
    int number = store.accounts().number(account);
    store
        .keyRows()
        .records(
            nodes.snapshot(),
            (node, its, found) -> {
              if (its == number) {
                counts.merge(outcome.situation(node), 1L, Long::sum);
              }
            });
    return counts;
  }

  @Override
  public List<Dispute> disputes() {
    return List.copyOf(disputes);
  }

  @Override
  public List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  @Override
  public List<SharedKey> sharedKeys() {
    return shared;
  }

  @Override
  public void forEach(Consumer<? super Match> consumer) {
    try (RowReader rows = store.rows()) {
      store
          .keyRows()
          .recordsInOrder(
              nodes.snapshot(),
              node -> {
                int person = outcome.person(node);
                consumer.accept(
                    new Match(
                        rows.record(nodes.snapshot(), node),
                        outcome.situation(node),
                        person < 0 ? null : rows.personKey(nodes.wanted(), person),
                        evidence(node)));
              });
    }
  }

  /** Returns why a record is its person's, or null. */
  public @Nullable Evidence evidence(int node) {
    int ordinal = outcome.evidence(node);
    return ordinal < 0 ? null : EVIDENCE[ordinal];
  }

  /** Returns the situation of a record. */
  public Situation situation(int node) {
    return outcome.situation(node);
  }

  /** Returns the records of a person, by the person's position on the list. */
  public int[] recordsOf(int person) {
    int count = 0;
    for (int r = firstOfPerson[person]; r >= 0; r = nextOfPerson[r]) {
      count++;
    }
    int[] records = new int[count];
    int i = 0;
    for (int r = firstOfPerson[person]; r >= 0; r = nextOfPerson[r]) {
      records[i++] = r;
    }
    return records;
  }

  /** Returns whether a person is part of a dispute. */
  public boolean isDisputed(int person) {
    return outcome.isDisputed(person);
  }

  /** Returns whether a record of an account is proposed for a person. */
  public boolean isProposed(int person, AccountId account) {
    return proposed.getOrDefault(person, Set.of()).contains(account);
  }

  /** Returns the number of the snapshot. */
  public long snapshot() {
    return nodes.snapshot();
  }
}

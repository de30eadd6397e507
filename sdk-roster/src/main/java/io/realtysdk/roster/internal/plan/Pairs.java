package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.roster.internal.match.MatchResult;
import io.realtysdk.roster.internal.store.Bodies;
import io.realtysdk.roster.internal.store.People.WantedList;
import io.realtysdk.roster.internal.store.RowReader;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every person with every account, and every record of nobody, in the order of their keys. */
final class Pairs {
  private final SqliteStore store;
  private final Snapshot snapshot;
  private final WantedList list;
  private final MatchResult matches;

  Pairs(SqliteStore store, Snapshot snapshot, WantedList list, MatchResult matches) {
    this.store = store;
    this.snapshot = snapshot;
    this.list = list;
    this.matches = matches;
  }

  /** How a person and an account stand to each other. */
  enum State {
    /** The record is the person's by a stored link. */
    LINKED,
    /** The record is the person's by strong evidence. */
    NEW_LINK,
    /** The person's record is gone. */
    DELETED,
    /** There is none, and a record is proposed. */
    PROPOSED,
    /** There is none, and the person is part of a dispute. */
    DISPUTED,
    /** There is none among what was read, but not all was read. */
    INCOMPLETE,
    /** There is none. */
    ABSENT
  }

  /** One person with one account. The record is null where there is none. */
  record Pair(
      Person person,
      AccountId account,
      State state,
      @Nullable AgentRecord record,
      @Nullable Evidence evidence,
      boolean complete,
      boolean disputed) {}

  /** Takes what is walked through. */
  interface Visitor {
    /** Called for every person with every account. */
    void pair(Pair pair);

    /** Called for every record that is nobody's. */
    void unmatched(AgentRecord record, boolean complete);
  }

  void walk(Visitor visitor) {
    try (RowReader rows = store.rows()) {
      store
          .keyRows()
          .peopleByKey(
              list.id(),
              (position, key, body) -> person(rows, position, Bodies.person(key, body), visitor));
      store
          .keyRows()
          .recordsInOrder(
              snapshot.id(),
              node -> {
                if (matches.situation(node) == Situation.UNMATCHED) {
                  AgentRecord record = rows.record(snapshot.id(), node);
                  visitor.unmatched(record, isComplete(record.ref().account()));
                }
              });
    }
  }

  private void person(RowReader rows, int position, Person person, Visitor visitor) {
    Map<AccountId, AgentRecord> records = new HashMap<>();
    Map<AccountId, Integer> numbers = new HashMap<>();
    for (int node : matches.recordsOf(position)) {
      AgentRecord record = rows.record(snapshot.id(), node);
      records.put(record.ref().account(), record);
      numbers.put(record.ref().account(), node);
    }
    for (AccountSnapshot account : snapshot.accounts()) {
      AccountId id = account.account();
      Integer node = numbers.get(id);
      visitor.pair(
          new Pair(
              person,
              id,
              node == null ? without(position, account) : with(node),
              records.get(id),
              node == null ? null : matches.evidence(node),
              account.isComplete(),
              matches.isDisputed(position)));
    }
  }

  private State with(int node) {
    return switch (matches.situation(node)) {
      case LINKED -> State.LINKED;
      case DELETED -> State.DELETED;
      default -> State.NEW_LINK;
    };
  }

  private State without(int position, AccountSnapshot account) {
    if (matches.isDisputed(position)) {
      return State.DISPUTED;
    }
    if (matches.isProposed(position, account.account())) {
      return State.PROPOSED;
    }
    return account.isComplete() ? State.ABSENT : State.INCOMPLETE;
  }

  private boolean isComplete(AccountId account) {
    return snapshot.accounts().stream()
        .anyMatch(a -> a.account().equals(account) && a.isComplete());
  }
}

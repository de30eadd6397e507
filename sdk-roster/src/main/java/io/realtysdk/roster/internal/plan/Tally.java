package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.Step;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a plan has in one account. */
final class Tally {
  private final AccountId account;
  private final Map<LimitClass, Long> limited = new EnumMap<>(LimitClass.class);
  long linked;
  long newLinks;
  long absent;
  long pending;
  long invited;
  long protectedRecords;
  long unknownFields;
  long creates;
  long otherWrites;

  Tally(AccountId account) {
    this.account = account;
  }

  AccountId account() {
    return account;
  }

  /** Counts a step that is not held. */
  void count(Step step) {
    if (step.isHeld() || step.action() == Action.LINK) {
      return;
    }
    if (step.action() == Action.CREATE) {
      creates++;
    } else {
      otherWrites++;
    }
    switch (step.action()) {
      case CREATE -> {
        add(LimitClass.CREATE);
        if (step.effects().contains(Effect.MAILS_PERSON)) {
          add(LimitClass.INVITE);
        }
      }
      case OFFBOARD -> add(LimitClass.OFFBOARD);
      case DELETE -> add(LimitClass.DELETE);
      default -> add(LimitClass.UPDATE);
    }
  }

  private void add(LimitClass kind) {
    limited.merge(kind, 1L, Long::sum);
  }

  long count(LimitClass kind) {
    return limited.getOrDefault(kind, 0L);
  }

  AccountSummary summary(Map<Situation, Long> counts) {
    long duplicates = counts.getOrDefault(Situation.DUPLICATE, 0L);
    return new AccountSummary(
        account,
        linked,
        newLinks,
        absent,
        pending,
        invited,
        counts.getOrDefault(Situation.UNMATCHED, 0L),
        counts.getOrDefault(Situation.DISPUTED, 0L)
            + duplicates
            + counts.getOrDefault(Situation.COLLISION, 0L),
        duplicates,
        counts.getOrDefault(Situation.DELETED, 0L),
        protectedRecords,
        unknownFields);
  }
}

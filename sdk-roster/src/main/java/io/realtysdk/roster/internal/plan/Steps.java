package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.store.Plans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects steps and manual tasks. Steps go to the store at once, except those that change a key:
 * their order is known only when all of them are.
 */
final class Steps {
  private static final long RANK = 1_000_000_000L;

  private final Plans.Writer writer;
  private final Map<AccountId, Tally> tallies;
  private final Map<AccountId, List<Step>> keyChanges = new HashMap<>();
  private final List<ManualTask> manual = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  Steps(Plans.Writer writer, Map<AccountId, Tally> tallies) {
    this.writer = writer;
    this.tallies = tallies;
  }

  /** Adds a step; the name is the person's, or null if it is unknown. */
  void add(Step step, @Nullable String name) {
    if (step.action() != Action.LINK) {
      name(step.person(), name);
    }
    if (step.action() == Action.UPDATE && step.nativeId() != null && changesKey(step)) {
      keyChanges.computeIfAbsent(step.account(), a -> new ArrayList<>()).add(step);
    } else {
      write(step, rank(step) * RANK);
    }
  }

  void manual(
      AccountId account,
      String person,
      @Nullable String name,
      @Nullable String nativeId,
      @Nullable Change change,
      String what) {
    name(person, name);
    manual.add(new ManualTask(0, account, person, nativeId, change, what));
  }

  private void name(String person, @Nullable String name) {
    if (name != null) {
      names.put(person, name);
    }
  }

  private static boolean changesKey(Step step) {
    return step.changes().stream().anyMatch(change -> change.field() == Field.EMAIL);
  }

  private static int rank(Step step) {
    return switch (step.action()) {
      case LINK -> 0;
      // An update of a record that is still to be created comes after creates.
      case UPDATE -> step.nativeId() == null ? 5 : 2;
      case REACTIVATE -> 3;
      case CREATE -> 4;
      case OFFBOARD -> 6;
      case DELETE -> 7;
    };
  }

  private void write(Step step, long place) {
    Tally tally = tallies.get(step.account());
    if (tally != null) {
      tally.count(step);
    }
    writer.add(step.account(), place, step.person(), step.id(), StepJson.write(step));
  }

  /** Puts the steps that change keys in order and writes what is left. */
  void finish() {
    keyChanges.forEach(
        (account, steps) -> {
          KeyOrder order = new KeyOrder(steps);
          long place = RANK;
          for (Step step : order.ordered()) {
            write(step, place++);
          }
          for (Step step : order.cyclic()) {
            cyclic(step);
          }
        });
    keyChanges.clear();
    writer.flush();
  }

  /** People who swap addresses: no order works, because two records would have one at a time. */
  private void cyclic(Step step) {
    List<Change> rest = new ArrayList<>();
    for (Change change : step.changes()) {
      if (change.field() == Field.EMAIL) {
        manual(
            step.account(),
            step.person(),
            null,
            step.nativeId(),
            change,
            "people swap e-mail addresses; free one of them by hand first");
      } else {
        rest.add(change);
      }
    }
    if (!rest.isEmpty()) {
      StepDraft draft =
          new StepDraft(step.account(), step.person(), step.action(), step.nativeId())
              .changes(rest)
              .effects(step.effects())
              .proof(step.proof());
      if (step.isHeld()) {
        draft.hold(step.held());
      }
      write(draft.build(), 2 * RANK);
    }
  }

  /** Returns the manual tasks in order, with their numbers. */
  List<ManualTask> manual() {
    manual.sort(
        Comparator.comparing(ManualTask::person)
            .thenComparing(ManualTask::account)
            .thenComparing(task -> task.change() == null ? -1 : task.change().field().ordinal())
            .thenComparing(ManualTask::what));
    List<ManualTask> numbered = new ArrayList<>();
    for (ManualTask task : manual) {
      numbered.add(
          new ManualTask(
              numbered.size() + 1,
              task.account(),
              task.person(),
              task.nativeId(),
              task.change(),
              task.what()));
    }
    return numbered;
  }

  /** Returns the names of the people that steps and manual tasks are about. */
  Map<String, String> names() {
    return names;
  }
}

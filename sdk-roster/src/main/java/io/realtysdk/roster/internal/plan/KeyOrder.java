package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.Change;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.key.EmailKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders the steps of one account that change e-mail addresses: first who frees, then who takes.
 */
final class KeyOrder {
  private final Map<String, Step> freeing = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<Step> ordered = new ArrayList<>();
  private final List<Step> cyclic = new ArrayList<>();

  KeyOrder(List<Step> steps) {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(Comparator.comparing(Step::person).thenComparing(Step::id));
    for (Step step : sorted) {
      String freed = key(step, true);
      if (freed != null) {
        freeing.put(freed, step);
      }
    }
    sorted.forEach(this::place);
  }

  private static @Nullable String key(Step step, boolean before) {
    for (Change change : step.changes()) {
      if (change.field() == Field.EMAIL) {
        return EmailKey.of((before ? change.before() : change.after()).value());
      }
    }
    return null;
  }

  /** Follows who must free the address first; each has one such step at most. */
  private void place(Step start) {
    Set<Step> chain = new LinkedHashSet<>();
    Step step = start;
    while (step != null && !done.contains(step.id()) && chain.add(step)) {
      String taken = key(step, false);
      step = taken == null ? null : freeing.get(taken);
    }
    boolean cycle = step != null && chain.contains(step);
    List<Step> backwards = new ArrayList<>(chain);
    boolean inCycle = cycle;
    for (int i = backwards.size() - 1; i >= 0; i--) {
      Step next = backwards.get(i);
      done.add(next.id());
      // From the step that closed the circle back to itself; what leads there waits as well.
      if (inCycle || isBlocked(next)) {
        cyclic.add(next);
        inCycle &= !next.equals(step);
      } else {
        ordered.add(after(next));
      }
    }
  }

  private boolean isBlocked(Step step) {
    String taken = key(step, false);
    Step before = taken == null ? null : freeing.get(taken);
    return before != null && cyclic.stream().anyMatch(c -> c.id().equals(before.id()));
  }

  private Step after(Step step) {
    String taken = key(step, false);
    Step before = taken == null ? null : freeing.get(taken);
    if (before == null || before.id().equals(step.id())) {
      return step;
    }
    return new Step(
        step.id(),
        step.account(),
        step.person(),
        step.action(),
        step.nativeId(),
        step.changes(),
        step.nativeFields(),
        step.settings(),
        step.effects(),
        step.proof(),
        step.held(),
        List.of(before.id()),
        step.evidence());
  }

  /** Returns the steps that can be done, in order. */
  List<Step> ordered() {
    return ordered;
  }

  /** Returns the steps that wait for each other, and those that wait for them. */
  List<Step> cyclic() {
    return cyclic;
  }
}

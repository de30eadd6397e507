package io.realtysdk.cli.report;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The steps of a plan, person by person. */
final class StepTables {
  private final Plan plan;
  private final Privacy privacy;
  private final Map<String, List<Step>> byPerson = new TreeMap<>();
  private final Map<AccountId, Map<LimitClass, Long>> counts = new HashMap<>();

  StepTables(Plan plan, Privacy privacy) {
    this.plan = plan;
    this.privacy = privacy;
    plan.forEachStep(this::add);
  }

  private void add(Step step) {
    if (step.action() == Action.LINK) {
      return;
    }
    byPerson.computeIfAbsent(step.person(), p -> new ArrayList<>()).add(step);
    if (!step.isHeld()) {
      Map<LimitClass, Long> own =
          counts.computeIfAbsent(step.account(), a -> new EnumMap<>(LimitClass.class));
      own.merge(kind(step.action()), 1L, Long::sum);
      if (step.effects().contains(Effect.MAILS_PERSON)) {
        own.merge(LimitClass.INVITE, 1L, Long::sum);
      }
    }
  }

  private static LimitClass kind(Action action) {
    return switch (action) {
      case CREATE -> LimitClass.CREATE;
      case OFFBOARD -> LimitClass.OFFBOARD;
      case DELETE -> LimitClass.DELETE;
      case LINK, UPDATE, REACTIVATE -> LimitClass.UPDATE;
    };
  }

  long count(AccountId account, LimitClass kind) {
    return counts.getOrDefault(account, Map.of()).getOrDefault(kind, 0L);
  }

  /** Returns a person's key and name. */
  String person(String key) {
    if (key.isEmpty()) {
      return "nobody on the list";
    }
    return (key + " " + privacy.name(plan.personName(key))).trim();
  }

  /** Returns the people with steps of these actions. */
  List<Map<String, Object>> people(Set<Action> actions) {
    List<Map<String, Object>> people = new ArrayList<>();
    byPerson.forEach(
        (key, steps) -> {
          List<Map<String, Object>> rows =
              steps.stream().filter(s -> actions.contains(s.action())).map(this::row).toList();
          if (!rows.isEmpty()) {
            // The person's cell spans the rows.
            rows.get(0).put("first", true);
            rows.get(0).put("size", rows.size());
            people.add(Map.of("person", person(key), "steps", rows));
          }
        });
    return people;
  }

  private Map<String, Object> row(Step step) {
    boolean create = step.action() == Action.CREATE;
    List<String> changes = new ArrayList<>();
    step.changes().forEach(change -> changes.add(change(change, create)));
    step.nativeFields().forEach((n, v) -> changes.add(n + " " + privacy.nativeValue(v)));
    step.settings().forEach((n, v) -> changes.add(n + " " + v));
    List<String> notes = new ArrayList<>();
    if (step.effects().contains(Effect.MAILS_PERSON)) {
      notes.add("sends an e-mail to the person");
    }
    if (step.effects().contains(Effect.IRREVERSIBLE)) {
      notes.add("no way back");
    }
    if (step.proof() == Proof.UNPROVEN && !step.isHeld()) {
      notes.add("not proven to work on the live service");
    }
    if (step.isHeld()) {
      notes.add("held: " + step.held());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("service", step.account().service().name());
    row.put("action", step.action().name().toLowerCase(Locale.ROOT));
    row.put("record", step.nativeId() == null ? "" : step.nativeId());
    row.put("changes", changes);
    row.put("notes", notes);
    return row;
  }

  /** Returns a change as text. */
  String change(Change change, boolean create) {
    String name = change.nativeName().isEmpty() ? change.field().name() : change.nativeName();
    String after = privacy.value(change.field(), change.after());
    return create
        ? name + ": " + after
        : name + ": " + privacy.value(change.field(), change.before()) + " → " + after;
  }
}

package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.Change;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Masks the personal data of a plan, so that it can be read by others. */
final class MaskedPlan {
  private final Masking masking;

  MaskedPlan(Privacy privacy) {
    masking = new Masking(privacy);
  }

  PlanData of(PlanData data) {
    List<ManualTask> manual = new ArrayList<>();
    for (ManualTask task : data.manual()) {
      Change change = task.change();
      manual.add(
          new ManualTask(
              task.number(),
              task.account(),
              task.person(),
              task.nativeId(),
              change == null ? null : of(change),
              task.what()));
    }
    Map<String, String> names = new TreeMap<>();
    data.names().forEach((key, name) -> names.put(key, masking.name(name)));
    return new PlanData(
        data.header(),
        data.summaries(),
        data.costs(),
        manual,
        data.disputes(),
        data.proposals(),
        data.breaches(),
        names);
  }

  StepSource of(StepSource source) {
    return () -> source.open().map(this::of);
  }

  private Step of(Step step) {
    Map<String, String> nativeFields = new TreeMap<>();
    step.nativeFields()
        .forEach((name, value) -> nativeFields.put(name, masking.nativeValue(value)));
    return new Step(
        step.id(),
        step.account(),
        step.person(),
        step.action(),
        step.nativeId(),
        step.changes().stream().map(this::of).toList(),
        nativeFields,
        step.settings(),
        step.effects(),
        step.proof(),
        step.held(),
        step.after(),
        step.evidence());
  }

  private Change of(Change change) {
    return new Change(
        change.field(),
        change.nativeName(),
        state(change, change.before()),
        state(change, change.after()));
  }

  private FieldState state(Change change, FieldState state) {
    return state.value() == null ? state : FieldState.of(masking.value(change.field(), state));
  }
}

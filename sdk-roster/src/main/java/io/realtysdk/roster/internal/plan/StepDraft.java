package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.internal.store.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A step while it is put together. */
final class StepDraft {
  private final AccountId account;
  private final String person;
  private final Action action;
  private final @Nullable String nativeId;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, String> nativeFields = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final List<String> after = new ArrayList<>();
  private Set<Effect> effects = Set.of();
  private Proof proof = Proof.DOCUMENTED;
  private String held = "";
  private @Nullable Evidence evidence;

  StepDraft(AccountId account, String person, Action action, @Nullable String nativeId) {
    this.account = account;
    this.person = person;
    this.action = action;
    this.nativeId = nativeId;
  }

  StepDraft changes(List<Change> more) {
    changes.addAll(more);
    return this;
  }

  StepDraft nativeField(String name, String value) {
    nativeFields.put(name, value);
    return this;
  }

  StepDraft setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  StepDraft effects(Set<Effect> those) {
    effects = those;
    return this;
  }

  /** Notes how sure it is that a part of the step works; the least sure part counts. */
  StepDraft proof(Proof part) {
    proof = part.compareTo(proof) > 0 ? part : proof;
    return this;
  }

  Proof proof() {
    return proof;
  }

  /** Holds the step back; the first reason is kept. */
  StepDraft hold(String why) {
    held = held.isEmpty() ? why : held;
    return this;
  }

  StepDraft after(String stepId) {
    after.add(stepId);
    return this;
  }

  StepDraft evidence(@Nullable Evidence why) {
    evidence = why;
    return this;
  }

  Step build() {
    Step step =
        new Step(
            "",
            account,
            person,
            action,
            nativeId,
            changes,
            nativeFields,
            settings,
            effects,
            proof,
            held,
            after,
            evidence);
    String id = Digest.hex(StepJson.identity(step)).substring(0, 12);
    return new Step(
        id,
        account,
        person,
        action,
        nativeId,
        changes,
        nativeFields,
        settings,
        effects,
        proof,
        held,
        after,
        evidence);
  }
}

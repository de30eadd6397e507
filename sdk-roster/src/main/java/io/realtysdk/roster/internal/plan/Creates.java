package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Capabilities.FieldSupport;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.Capabilities.Write;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.Step;
import io.realtysdk.roster.Values;
import io.realtysdk.roster.internal.key.EmailKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans how a person gets into an account. */
final class Creates {
  static final String UNPROVEN =
      "not proven to work on the live service; allowUnproven for this account plans it";

  private final Setup setup;
  private final Map<AccountId, Map<String, Long>> missing = new TreeMap<>();

  Creates(Setup setup) {
    this.setup = setup;
  }

  /** Returns a create, and after it an update if the service takes some fields only then. */
  List<Step> plan(Person person, AccountId account, boolean sharedAddress) {
    Capabilities capabilities = setup.capabilities(account);
    Operation operation = capabilities.operation(Action.CREATE);
    Values wanted = person.wantedIn(account.service());
    StepDraft create =
        new StepDraft(account, person.key(), Action.CREATE, null)
            .effects(operation.effects())
            .proof(operation.proof());
    List<Change> now = new ArrayList<>();
    List<Change> later = new ArrayList<>();
    fields(capabilities, wanted, setup.policy(account), create, now, later);
    natives(capabilities, wanted, account, create);
    create.changes(now);
    if (sharedAddress) {
      create.hold("several records have this e-mail address; decide whose they are first");
    }
    if (now.isEmpty()) {
      create.hold("the list says nothing about this person");
    }
    holdUnproven(create, account);
    Step step = create.build();
    if (later.isEmpty()) {
      return List.of(step);
    }
    StepDraft update =
        new StepDraft(account, person.key(), Action.UPDATE, null)
            .changes(later)
            .proof(capabilities.operation(Action.UPDATE).proof())
            .after(step.id())
            .hold("the service takes these fields only when the person has accepted");
    return List.of(step, update.build());
  }

  private static void fields(
      Capabilities capabilities,
      Values wanted,
      AccountPolicy policy,
      StepDraft create,
      List<Change> now,
      List<Change> later) {
    for (Field field : Field.values()) {
      FieldSupport support = capabilities.field(field);
      FieldState value = field == Field.FULL_NAME ? Comparison.fullName(wanted) : wanted.get(field);
      String text = value.value() == null ? fallback(support, policy, wanted) : value.value();
      if (text == null) {
        if (support.onCreate() == Write.MUST) {
          create.hold("the list has no " + field + " for this person, which a create needs");
        }
        continue;
      }
      Change change =
          new Change(field, support.nativeName(), FieldState.empty(), FieldState.of(text));
      if (support.onCreate() != Write.NO) {
        now.add(change);
        create.proof(support.proof());
      } else if (support.onUpdate() != Write.NO) {
        later.add(change);
      }
    }
  }

  /** Returns the account's default for a field that has none, such as Office for Office.Id. */
  private static @Nullable String fallback(
      FieldSupport support, AccountPolicy policy, Values wanted) {
    String name = support.nativeName();
    int dot = name.indexOf('.');
    String value = policy.defaultFields().get(dot < 0 ? name : name.substring(0, dot));
    return value == null || support.onCreate() == Write.NO ? null : filled(value, wanted);
  }

  private void natives(
      Capabilities capabilities, Values wanted, AccountId account, StepDraft create) {
    for (String name : capabilities.requiredNative()) {
      String given = wanted.nativeFields().get(name);
      String value = given == null ? setup.policy(account).defaultFields().get(name) : given;
      String text = value == null ? null : filled(value, wanted);
      if (text != null) {
        create.nativeField(name, text);
      } else if (value == null) {
        missing.computeIfAbsent(account, a -> new TreeMap<>()).merge(name, 1L, Long::sum);
        create.hold("the account has no default for " + name);
      } else {
        create.hold("the list has no e-mail address to make " + name + " from");
      }
    }
  }

  private static @Nullable String filled(String template, Values wanted) {
    if (!template.contains("{email.local}")) {
      return template;
    }
    String key = EmailKey.of(wanted.value(Field.EMAIL));
    return key == null ? null : template.replace("{email.local}", EmailKey.mailbox(key));
  }

  void holdUnproven(StepDraft draft, AccountId account) {
    if (draft.proof() == Proof.UNPROVEN && !setup.policy(account).allowsUnproven()) {
      draft.hold(UNPROVEN);
    }
  }

  /** Returns how many creates lack which field of the service's own, by account. */
  Map<AccountId, Map<String, Long>> missing() {
    return missing;
  }
}

package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Capabilities.FieldSupport;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.Capabilities.Write;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.internal.key.EmailKey;
import io.realtysdk.roster.internal.plan.Pairs.Pair;
import io.realtysdk.roster.internal.plan.Pairs.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for each person and account what is to be done. */
final class PairPlanner implements Pairs.Visitor {
  private final Setup setup;
  private final Steps steps;
  private final Creates creates;
  private final Map<AccountId, Tally> tallies;
  private final Set<String> sharedAddresses;

  PairPlanner(
      Setup setup,
      Steps steps,
      Creates creates,
      Map<AccountId, Tally> tallies,
      Set<String> sharedAddresses) {
    this.setup = setup;
    this.steps = steps;
    this.creates = creates;
    this.tallies = tallies;
    this.sharedAddresses = sharedAddresses;
  }

  @Override
  public void pair(Pair pair) {
    Tally tally = tally(pair.account());
    AgentRecord record = pair.record();
    boolean belongs = pair.person().belongsIn(pair.account().service());
    if (record == null || pair.state() == State.DELETED) {
      if (belongs) {
        missing(pair, tally);
      }
      return;
    }
    if (pair.state() == State.NEW_LINK) {
      tally.newLinks++;
      StepDraft link =
          new StepDraft(pair.account(), pair.person().key(), Action.LINK, record.ref().nativeId())
              .evidence(pair.evidence());
      steps.add(link.build(), null);
    } else {
      tally.linked++;
    }
    if (belongs) {
      present(pair, record, tally);
    } else if (record.lifecycle() != Lifecycle.INACTIVE) {
      surplus(pair.person().key(), name(pair.person()), record, pair.complete(), tally);
    }
  }

  private void missing(Pair pair, Tally tally) {
    boolean recreate =
        pair.state() == State.DELETED && setup.policy().recreates() && pair.complete();
    if (pair.state() == State.DELETED && !recreate) {
      return;
    }
    if (pair.state() != State.ABSENT && !recreate) {
      tally.pending++;
      return;
    }
    tally.absent++;
    Person person = pair.person();
    if (!setup.capabilities(pair.account()).operation(Action.CREATE).offered()) {
      steps.manual(
          pair.account(), person.key(), name(person), null, null, "the service has no create");
      return;
    }
    String email = EmailKey.of(person.wantedIn(pair.account().service()).value(Field.EMAIL));
    boolean shared = email != null && sharedAddresses.contains(email);
    creates.plan(person, pair.account(), shared).forEach(step -> steps.add(step, name(person)));
  }

  private void present(Pair pair, AgentRecord record, Tally tally) {
    if (record.lifecycle() == Lifecycle.INVITED) {
      tally.invited++;
      return;
    }
    Comparison comparison =
        new Comparison(
            setup.capabilities(pair.account()),
            setup.rules().region(),
            pair.person().wantedIn(pair.account().service()),
            record);
    tally.unknownFields += comparison.unknown();
    List<Change> changes =
        comparison.changes().stream()
            .filter(
                change ->
                    setup.policy().authority(pair.account().service(), change.field())
                        == Authority.ROSTER)
            .toList();
    boolean inactive = record.lifecycle() == Lifecycle.INACTIVE;
    if (setup.policy(pair.account()).protects(record)) {
      tally.protectedRecords += inactive || !changes.isEmpty() ? 1 : 0;
      return;
    }
    if (inactive) {
      reactivate(pair, record);
    }
    if (!changes.isEmpty()) {
      update(pair, record, changes);
    }
  }

  private void update(Pair pair, AgentRecord record, List<Change> changes) {
    Capabilities capabilities = setup.capabilities(pair.account());
    Operation operation = capabilities.operation(Action.UPDATE);
    Person person = pair.person();
    List<Change> possible = new ArrayList<>();
    StepDraft draft =
        new StepDraft(pair.account(), person.key(), Action.UPDATE, record.ref().nativeId())
            .effects(operation.effects())
            .proof(operation.proof());
    for (Change change : changes) {
      String why = obstacle(capabilities, change);
      if (why == null) {
        possible.add(change);
        draft.proof(capabilities.field(change.field()).proof());
      } else {
        steps.manual(
            pair.account(), person.key(), name(person), record.ref().nativeId(), change, why);
      }
      if (change.field() == Field.EMAIL && pair.disputed()) {
        draft.hold("the person is part of a dispute; decide that first");
      }
    }
    if (!possible.isEmpty()) {
      draft.changes(possible);
      creates.holdUnproven(draft, pair.account());
      steps.add(draft.build(), name(person));
    }
  }

  private static @Nullable String obstacle(Capabilities capabilities, Change change) {
    FieldSupport support = capabilities.field(change.field());
    if (!capabilities.operation(Action.UPDATE).offered()
        || (support.onUpdate() == Write.NO && support.read())) {
      return capabilities.displayName() + " cannot change " + change.field();
    }
    if (support.onUpdate() == Write.NO) {
      return "the list has one name and "
          + capabilities.displayName()
          + " two: give first_name and last_name, or change it by hand";
    }
    if (change.after().isEmpty() && !support.clearable()) {
      return capabilities.displayName() + " cannot empty " + change.field();
    }
    return null;
  }

  private void reactivate(Pair pair, AgentRecord record) {
    Capabilities capabilities = setup.capabilities(pair.account());
    Operation operation = capabilities.operation(Action.REACTIVATE);
    Person person = pair.person();
    if (!operation.offered()) {
      steps.manual(
          pair.account(),
          person.key(),
          name(person),
          record.ref().nativeId(),
          null,
          capabilities.displayName() + " cannot take a record into use again through its API");
      return;
    }
    StepDraft draft =
        new StepDraft(pair.account(), person.key(), Action.REACTIVATE, record.ref().nativeId())
            .changes(status(capabilities, record, "Active"))
            .effects(operation.effects())
            .proof(operation.proof());
    creates.holdUnproven(draft, pair.account());
    steps.add(draft.build(), name(person));
  }

  private void surplus(
      String person, @Nullable String name, AgentRecord record, boolean complete, Tally tally) {
    AccountId account = record.ref().account();
    if (!complete) {
      tally.pending++;
      return;
    }
    if (setup.policy(account).protects(record)) {
      tally.protectedRecords++;
      return;
    }
    Capabilities capabilities = setup.capabilities(account);
    boolean delete =
        setup.policy(account).offboardsByDelete()
            && capabilities.operation(Action.DELETE).offered();
    Action action = delete ? Action.DELETE : Action.OFFBOARD;
    Operation operation = capabilities.operation(action);
    if (!operation.offered()) {
      steps.manual(
          account,
          person,
          name,
          record.ref().nativeId(),
          null,
          capabilities.displayName() + " cannot take a record out of use through its API");
      return;
    }
    StepDraft draft =
        new StepDraft(account, person, action, record.ref().nativeId())
            .changes(delete ? List.of() : status(capabilities, record, "Inactive"))
            .effects(operation.effects())
            .proof(operation.proof());
    leads(draft, account, operation);
    holdUnknown(draft, record, capabilities);
    creates.holdUnproven(draft, account);
    steps.add(draft.build(), name);
  }

  /** What a record does not show may be what keeps it from being taken out of use. */
  private static void holdUnknown(StepDraft draft, AgentRecord record, Capabilities capabilities) {
    if (record.lifecycle() == Lifecycle.OTHER && record.nativeStatus() == null) {
      draft.hold("the record does not show whether it is in use");
    }
    if (capabilities.field(Field.ROLE).read() && record.values().get(Field.ROLE).isUnknown()) {
      draft.hold("the record does not show its role, which may be a protected one");
    }
  }

  private void leads(StepDraft draft, AccountId account, Operation operation) {
    if (operation.effects().contains(Effect.MOVES_LEADS)) {
      String to = setup.policy(account).reassignLeadsTo();
      if (to == null) {
        draft.hold("the account does not say who gets the leads: set reassignLeadsTo");
      } else {
        draft.setting("reassignLeadsTo", to);
      }
    }
  }

  /**
   * Returns the change of a status that is an ordinary field; other services have a call for it.
   */
  private static List<Change> status(Capabilities capabilities, AgentRecord record, String to) {
    FieldSupport support = capabilities.field(Field.LIFECYCLE);
    if (support.onUpdate() == Write.NO) {
      return List.of();
    }
    String before = record.nativeStatus();
    return List.of(
        new Change(
            Field.LIFECYCLE,
            support.nativeName(),
            before == null ? FieldState.empty() : FieldState.of(before),
            FieldState.of(to)));
  }

  @Override
  public void unmatched(AgentRecord record, boolean complete) {
    if (setup.policy().offboardsUnmatched()
        && record.lifecycle() != Lifecycle.INACTIVE
        && record.lifecycle() != Lifecycle.INVITED) {
      surplus("", null, record, complete, tally(record.ref().account()));
    }
  }

  private Tally tally(AccountId account) {
    return Objects.requireNonNull(tallies.get(account));
  }

  static @Nullable String name(Person person) {
    return Comparison.fullName(person.wanted()).value();
  }
}

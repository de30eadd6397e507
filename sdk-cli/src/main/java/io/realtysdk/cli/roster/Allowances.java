package io.realtysdk.cli.roster;

import io.realtysdk.cli.config.AccountConfig;
import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan may do in an account: the service's capabilities and the account's settings. */
final class Allowances {
  private static final List<Action> ACTIONS =
      List.of(Action.CREATE, Action.UPDATE, Action.OFFBOARD, Action.DELETE, Action.REACTIVATE);

  private Allowances() {}

  static List<Map<String, Object>> of(AccountConfig account) {
    Capabilities capabilities = Capabilities.of(account.service());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Action action : ACTIONS) {
      Operation operation = capabilities.operation(action);
      String why = why(action, account, capabilities);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("action", Documents.word(action));
      row.put("plan", plan(action, operation, account, why));
      row.put("proof", operation.offered() ? operation.proof().name() : null);
      row.put("mailsPerson", operation.effects().contains(Effect.MAILS_PERSON));
      row.put("why", why);
      rows.add(row);
    }
    return rows;
  }

  private static String plan(
      Action action, Operation operation, AccountConfig account, String why) {
    if (action == Action.DELETE && !account.policy().offboardsByDelete()) {
      return "never";
    }
    if (!operation.offered()) {
      return "by hand";
    }
    boolean held =
        (operation.proof() == Proof.UNPROVEN && !account.policy().allowsUnproven())
            || (action == Action.OFFBOARD && why.contains("reassignLeadsTo"));
    if (held) {
      return "held";
    }
    return action == Action.CREATE && !why.isEmpty() && why.contains("defaults")
        ? "refused"
        : "planned";
  }

  private static String why(Action action, AccountConfig account, Capabilities capabilities) {
    AccountPolicy policy = account.policy();
    Operation operation = capabilities.operation(action);
    List<String> parts = new ArrayList<>();
    if (action == Action.DELETE && !policy.offboardsByDelete()) {
      return operation.offered() ? "people who left are made inactive" : "";
    }
    if (!operation.offered()) {
      return operation.source();
    }
    if (operation.proof() == Proof.UNPROVEN && !policy.allowsUnproven()) {
      parts.add("unproven; allowUnproven: true plans it");
    }
    if (operation.effects().contains(Effect.MAILS_PERSON)) {
      parts.add("sends an e-mail to the person");
    }
    if (action == Action.CREATE) {
      List<String> missing =
          capabilities.requiredNative().stream()
              .filter(name -> !policy.defaultFields().containsKey(name))
              .toList();
      if (!missing.isEmpty()) {
        parts.add("needs " + String.join(" and ", missing) + " in defaults or in the wanted list");
      }
    }
    if (action == Action.OFFBOARD
        && account.service().equals(ServiceId.PROPERTYBASE)
        && policy.reassignLeadsTo() == null) {
      parts.add("needs reassignLeadsTo");
    }
    return String.join("; ", parts);
  }
}

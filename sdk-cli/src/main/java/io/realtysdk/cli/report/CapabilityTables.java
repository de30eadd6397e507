package io.realtysdk.cli.report;

import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the services of a plan can do. */
final class CapabilityTables {
  private CapabilityTables() {}

  static List<Map<String, Object>> of(List<AccountSnapshot> accounts) {
    List<Map<String, Object>> services = new ArrayList<>();
    for (AccountSnapshot account : accounts) {
      if (ServiceId.all().contains(account.account().service())) {
        services.add(service(Capabilities.of(account.account().service())));
      }
    }
    return services;
  }

  private static Map<String, Object> service(Capabilities capabilities) {
    List<Map<String, Object>> operations = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action != Action.LINK) {
        operations.add(operation(action, capabilities.operation(action)));
      }
    }
    return Map.of("name", capabilities.displayName(), "operations", operations);
  }

  private static Map<String, Object> operation(Action action, Operation operation) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("action", action.name().toLowerCase(Locale.ROOT));
    row.put("call", operation.offered() ? operation.call() : "not offered");
    row.put("proof", operation.offered() ? operation.proof().name().toLowerCase(Locale.ROOT) : "");
    row.put("source", operation.source());
    return row;
  }
}

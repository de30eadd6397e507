package io.realtysdk.it.support.operations;

import static io.realtysdk.it.support.invariants.IdempotencyClass.IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.NOT_IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.SAFE;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.OperationCase.Reading;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.propertybase.PropertybaseAgentCalls;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import java.util.List;
import java.util.function.Function;

/** The operations of Propertybase. */
public final class PropertybaseOperations {

  public static final Service<PropertybaseClient> SERVICE =
      new Service<>("propertybase", PropertybaseAgentCalls.class, PropertybaseOperations::open);

  private static final String ID = "agent_7";
  private static final String AGENT =
      "{\"id\":\"agent_7\",\"name\":\"Ann Archer\",\"email\":\"ann@agency.example\"}";
  private static final String STATISTICS =
      "{\"period\":\"month\",\"leads\":{\"assigned\":4},\"conversion_rate\":0.5}";
  private static final String PAGING = ",\"meta\":{\"page\":1,\"per_page\":20,\"total\":1}";

  public static final OperationCase<PropertybaseClient> LIST =
      reading("list", "[" + AGENT + "]", PAGING, calls -> calls.list());

  public static final OperationCase<PropertybaseClient> GET =
      reading("get", AGENT, "", calls -> calls.get(ID));

  public static final OperationCase<PropertybaseClient> CREATE =
      operation(
          "create",
          NOT_IDEMPOTENT,
          "POST",
          envelope(AGENT, ""),
          Reading.value(),
          calls ->
              calls.create(
                  PropertybaseNewAgent.builder()
                      .email("ann@agency.example")
                      .name("Ann Archer")
                      .build()));

  public static final OperationCase<PropertybaseClient> UPDATE =
      operation(
          "update",
          IDEMPOTENT,
          "PUT",
          envelope(AGENT, ""),
          Reading.value(),
          calls -> calls.update(ID, PropertybaseAgentPatch.builder().name("Ann").build()));

  public static final OperationCase<PropertybaseClient> DEACTIVATE =
      operation(
          "deactivate",
          NOT_IDEMPOTENT,
          "POST",
          "{\"success\":true}",
          Reading.value("", "{}", "null", "[]", "nonsense"),
          calls -> calls.deactivate(ID));

  public static final OperationCase<PropertybaseClient> STATS =
      reading("stats", STATISTICS, "", calls -> calls.stats(ID, PropertybasePeriod.MONTH));

  public static final OperationCase<PropertybaseClient> LEADS =
      reading("leads", "[{\"id\":\"lead_1\"}]", PAGING, calls -> calls.listLeads(ID));

  public static final List<OperationCase<PropertybaseClient>> ALL =
      List.of(LIST, GET, CREATE, UPDATE, DEACTIVATE, STATS, LEADS);

  private PropertybaseOperations() {}

  /** Returns an error body in the service's own format. */
  public static String errorBody(String code) {
    return "{\"success\":false,\"error\":{\"code\":\"" + code + "\",\"message\":\"Refused\"}}";
  }

  private static PropertybaseClient open(Service.Target target) {
    return target
        .invariants()
        .closing(
            target
                .invariants()
                .configure(PropertybaseClient.builder(), target.settings())
                .baseUrl(target.origin())
                .build());
  }

  private static String envelope(String data, String more) {
    return "{\"success\":true,\"data\":" + data + more + "}";
  }

  private static OperationCase<PropertybaseClient> reading(
      String verb, String data, String more, Function<PropertybaseAgentCalls, ApiCall<?>> call) {
    return operation(verb, SAFE, "GET", envelope(data, more), Reading.value(), call);
  }

  private static OperationCase<PropertybaseClient> operation(
      String verb,
      IdempotencyClass idempotency,
      String method,
      String body,
      Reading reading,
      Function<PropertybaseAgentCalls, ApiCall<?>> call) {
    return new OperationCase<>(
        SERVICE,
        verb,
        idempotency,
        method,
        RawResponse.json(200, body),
        reading,
        client -> call.apply(client.agents().calls()));
  }
}

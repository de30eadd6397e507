package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.OperationCase.Reading;
import io.realtysdk.propertybase.PropertybaseAgentCalls;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import java.util.List;
import java.util.function.Function;

/** The operations of Propertybase. */
final class PropertybaseOperations {

  private static final String ID = "agent_7";
  private static final String AGENT =
      "{\"id\":\"agent_7\",\"name\":\"Ann Archer\",\"email\":\"ann@agency.example\"}";
  private static final String STATS =
      "{\"period\":\"month\",\"leads\":{\"assigned\":4},\"conversion_rate\":0.5}";
  private static final String PAGING = ",\"meta\":{\"page\":1,\"per_page\":20,\"total\":1}";

  static final List<OperationCase> ALL =
      List.of(
          reading("list", "[" + AGENT + "]", PAGING, calls -> calls.list()),
          reading("get", AGENT, "", calls -> calls.get(ID)),
          operation(
              "create",
              RepeatClass.ONCE,
              "POST",
              envelope(AGENT, ""),
              Reading.value(),
              calls ->
                  calls.create(
                      PropertybaseNewAgent.builder()
                          .email("ann@agency.example")
                          .name("Ann Archer")
                          .build())),
          operation(
              "update",
              RepeatClass.REPEATABLE,
              "PUT",
              envelope(AGENT, ""),
              Reading.value(),
              calls -> calls.update(ID, PropertybaseAgentPatch.builder().name("Ann").build())),
          operation(
              "deactivate",
              RepeatClass.ONCE,
              "POST",
              "{\"success\":true}",
              Reading.value("", "{}"),
              calls -> calls.deactivate(ID)),
          reading("stats", STATS, "", calls -> calls.stats(ID, PropertybasePeriod.MONTH)),
          reading("leads", "[{\"id\":\"lead_1\"}]", PAGING, calls -> calls.listLeads(ID)));

  private PropertybaseOperations() {}

  /** A refusal in the service's own form. */
  static String refusal(String code) {
    return "{\"success\":false,\"error\":{\"code\":\"" + code + "\",\"message\":\"Refused\"}}";
  }

  static PropertybaseClient client(OperationCase.ClientSource source) {
    return source
        .invariants()
        .closing(
            source
                .invariants()
                .configure(PropertybaseClient.builder(), source.settings())
                .baseUrl(source.origin())
                .build());
  }

  private static String envelope(String data, String more) {
    return "{\"success\":true,\"data\":" + data + more + "}";
  }

  private static OperationCase reading(
      String verb, String data, String more, Function<PropertybaseAgentCalls, ApiCall<?>> call) {
    return operation(verb, RepeatClass.READ, "GET", envelope(data, more), Reading.value(), call);
  }

  private static OperationCase operation(
      String verb,
      RepeatClass repeat,
      String method,
      String body,
      Reading reading,
      Function<PropertybaseAgentCalls, ApiCall<?>> call) {
    return new OperationCase(
        "propertybase.agents." + verb,
        repeat,
        method,
        Reply.json(200, body),
        reading,
        source -> call.apply(client(source).agents().calls()));
  }
}

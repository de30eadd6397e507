package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.OperationCase.Reading;
import io.realtysdk.opentoclose.OpenToCloseAgentCalls;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import java.util.List;
import java.util.function.Function;

/** The operations of Open To Close. */
final class OpenToCloseOperations {

  private static final String AGENT =
      "{\"id\":7,\"name\":\"Ann Archer\",\"email\":\"ann@agency.example\",\"status\":\"Active\"}";

  static final List<OperationCase> ALL =
      List.of(
          operation(
              "list",
              RepeatClass.READ,
              "GET",
              "[" + AGENT + "]",
              Reading.value("", "{}", "[]"),
              calls -> calls.list()),
          operation("get", RepeatClass.READ, "GET", AGENT, Reading.value(), calls -> calls.get(7)),
          operation(
              "create",
              RepeatClass.ONCE,
              "POST",
              AGENT,
              Reading.value(),
              calls ->
                  calls.create(
                      OpenToCloseNewAgent.builder()
                          .name("Ann Archer")
                          .email("ann@agency.example")
                          .build())),
          operation(
              "update",
              RepeatClass.REPEATABLE,
              "PUT",
              AGENT,
              Reading.value(),
              calls -> calls.update(7, OpenToCloseAgentPatch.builder().status("Active").build())),
          operation(
              "delete",
              RepeatClass.REPEATABLE,
              "DELETE",
              "{}",
              Reading.nothing(),
              calls -> calls.delete(7)));

  private OpenToCloseOperations() {}

  static OpenToCloseClient client(OperationCase.ClientSource source) {
    return source
        .invariants()
        .closing(
            source
                .invariants()
                .configure(OpenToCloseClient.builder(), source.settings())
                .baseUrl(source.origin() + "/v1")
                .build());
  }

  private static OperationCase operation(
      String verb,
      RepeatClass repeat,
      String method,
      String body,
      Reading reading,
      Function<OpenToCloseAgentCalls, ApiCall<?>> call) {
    return new OperationCase(
        "opentoclose.agents." + verb,
        repeat,
        method,
        Reply.json(200, body),
        reading,
        source -> call.apply(client(source).agents().calls()));
  }
}

package io.realtysdk.it.support.operations;

import static io.realtysdk.it.support.invariants.IdempotencyClass.IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.NOT_IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.SAFE;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.OperationCase.Reading;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.opentoclose.OpenToCloseAgentCalls;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import java.util.List;
import java.util.function.Function;

/** The operations of Open To Close. */
public final class OpenToCloseOperations {

  public static final Service<OpenToCloseClient> SERVICE =
      new Service<>("opentoclose", OpenToCloseAgentCalls.class, OpenToCloseOperations::open);

  private static final String AGENT =
      "{\"id\":7,\"name\":\"Ann Archer\",\"email\":\"ann@agency.example\",\"status\":\"Active\"}";

  public static final OperationCase<OpenToCloseClient> LIST =
      operation(
          "list", SAFE, "GET", "[" + AGENT + "]", Reading.value("", "{}", "[]"), c -> c.list());

  public static final OperationCase<OpenToCloseClient> GET =
      operation("get", SAFE, "GET", AGENT, Reading.value(), calls -> calls.get(7));

  public static final OperationCase<OpenToCloseClient> CREATE =
      operation(
          "create",
          NOT_IDEMPOTENT,
          "POST",
          AGENT,
          Reading.value(),
          calls ->
              calls.create(
                  OpenToCloseNewAgent.builder()
                      .name("Ann Archer")
                      .email("ann@agency.example")
                      .build()));

  public static final OperationCase<OpenToCloseClient> UPDATE =
      operation(
          "update",
          IDEMPOTENT,
          "PUT",
          AGENT,
          Reading.value(),
          calls -> calls.update(7, OpenToCloseAgentPatch.builder().status("Active").build()));

  public static final OperationCase<OpenToCloseClient> DELETE =
      operation("delete", IDEMPOTENT, "DELETE", "{}", Reading.nothing(), calls -> calls.delete(7));

  public static final List<OperationCase<OpenToCloseClient>> ALL =
      List.of(LIST, GET, CREATE, UPDATE, DELETE);

  private OpenToCloseOperations() {}

  private static OpenToCloseClient open(Service.Target target) {
    return target
        .invariants()
        .closing(
            target
                .invariants()
                .configure(OpenToCloseClient.builder(), target.settings())
                .baseUrl(target.origin() + "/v1")
                .build());
  }

  private static OperationCase<OpenToCloseClient> operation(
      String verb,
      IdempotencyClass idempotency,
      String method,
      String body,
      Reading reading,
      Function<OpenToCloseAgentCalls, ApiCall<?>> call) {
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

package io.realtysdk.it.support.operations;

import static io.realtysdk.it.support.invariants.IdempotencyClass.IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.NOT_IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.SAFE;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.OperationCase.Reading;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.util.List;
import java.util.function.Function;

/** The operations of SignTraker. */
public final class SignTrakerOperations {

  public static final Service<SignTrakerClient> SERVICE =
      new Service<>("signtraker", SignTrakerAgentCalls.class, SignTrakerOperations::open);

  private static final String AGENT = "{\"Id\":7,\"UserName\":\"ann\",\"LastName\":\"Archer\"}";

  public static final OperationCase<SignTrakerClient> LIST =
      operation("list", SAFE, "GET", "[" + AGENT + "]", Reading.value("[]"), c -> c.list());

  public static final OperationCase<SignTrakerClient> GET =
      operation("get", SAFE, "GET", AGENT, Reading.value(), calls -> calls.get(7));

  public static final OperationCase<SignTrakerClient> CREATE =
      operation(
          "create",
          NOT_IDEMPOTENT,
          "POST",
          AGENT,
          Reading.value(),
          calls -> calls.create(newAgent("ann@agency.example")));

  public static final OperationCase<SignTrakerClient> UPDATE =
      operation(
          "update",
          IDEMPOTENT,
          "PATCH",
          AGENT,
          Reading.value(),
          calls -> calls.update(7, SignTrakerAgentPatch.builder().notes("Call first").build()));

  public static final OperationCase<SignTrakerClient> ACTIVATE =
      operation("activate", IDEMPOTENT, "POST", "{}", Reading.nothing(), c -> c.activate(7));

  public static final OperationCase<SignTrakerClient> DEACTIVATE =
      operation("deactivate", IDEMPOTENT, "POST", "{}", Reading.nothing(), c -> c.deactivate(7));

  public static final List<OperationCase<SignTrakerClient>> ALL =
      List.of(LIST, GET, CREATE, UPDATE, ACTIVATE, DEACTIVATE);

  private SignTrakerOperations() {}

  /** Returns an agent to create, with all required fields. */
  public static SignTrakerNewAgent newAgent(String email) {
    return SignTrakerNewAgent.builder()
        .userName(email)
        .email(email)
        .firstName("Ann")
        .lastName("Archer")
        .cellularPhone("555-0100")
        .paymentMode(SignTrakerPaymentMode.PREPAY)
        .office(3)
        .build();
  }

  private static SignTrakerClient open(Service.Target target) {
    return target
        .invariants()
        .closing(
            target
                .invariants()
                .configure(SignTrakerClient.builder(), target.settings())
                .baseUrl(target.origin())
                .build());
  }

  private static OperationCase<SignTrakerClient> operation(
      String verb,
      IdempotencyClass idempotency,
      String method,
      String body,
      Reading reading,
      Function<SignTrakerAgentCalls, ApiCall<?>> call) {
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

package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.OperationCase.Reading;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.util.List;
import java.util.function.Function;

/** The operations of SignTraker. */
final class SignTrakerOperations {

  private static final String AGENT = "{\"Id\":7,\"UserName\":\"ann\",\"LastName\":\"Archer\"}";

  static final List<OperationCase> ALL =
      List.of(
          operation(
              "list",
              RepeatClass.READ,
              "GET",
              Reply.json(200, "[" + AGENT + "]"),
              Reading.value("[]"),
              calls -> calls.list()),
          reading("get", RepeatClass.READ, "GET", AGENT, calls -> calls.get(7)),
          reading(
              "create", RepeatClass.ONCE, "POST", AGENT, calls -> calls.create(newAgent("ann"))),
          reading(
              "update",
              RepeatClass.REPEATABLE,
              "PATCH",
              AGENT,
              calls -> calls.update(7, SignTrakerAgentPatch.builder().lastName("Archer").build())),
          silent("activate", calls -> calls.activate(7)),
          silent("deactivate", calls -> calls.deactivate(7)));

  private SignTrakerOperations() {}

  /** An agent to create, with all that is required. */
  static SignTrakerNewAgent newAgent(String userName) {
    return SignTrakerNewAgent.builder()
        .userName(userName)
        .email(userName + "@agency.example")
        .firstName("Ann")
        .lastName("Archer")
        .cellularPhone("555-0100")
        .paymentMode(SignTrakerPaymentMode.PREPAY)
        .office(3)
        .build();
  }

  static SignTrakerClient client(OperationCase.ClientSource source) {
    return source
        .invariants()
        .closing(
            source
                .invariants()
                .configure(SignTrakerClient.builder(), source.settings())
                .baseUrl(source.origin())
                .build());
  }

  private static OperationCase reading(
      String verb,
      RepeatClass repeat,
      String method,
      String body,
      Function<SignTrakerAgentCalls, ApiCall<?>> call) {
    return operation(verb, repeat, method, Reply.json(200, body), Reading.value(), call);
  }

  private static OperationCase silent(
      String verb, Function<SignTrakerAgentCalls, ApiCall<?>> call) {
    return operation(
        verb, RepeatClass.REPEATABLE, "POST", Reply.json(200, "{}"), Reading.nothing(), call);
  }

  private static OperationCase operation(
      String verb,
      RepeatClass repeat,
      String method,
      Reply success,
      Reading reading,
      Function<SignTrakerAgentCalls, ApiCall<?>> call) {
    return new OperationCase(
        "signtraker.agents." + verb,
        repeat,
        method,
        success,
        reading,
        source -> call.apply(client(source).agents().calls()));
  }
}

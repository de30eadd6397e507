package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.util.function.Function;

/** Every operation on agents, with arguments that are good enough to be sent. */
enum AgentCall {
  LIST(SignTrakerAgentCalls::list),
  GET(calls -> calls.get(7)),
  CREATE(calls -> calls.create(newAgent("ann@example.com"))),
  UPDATE(calls -> calls.update(7, SignTrakerAgentPatch.builder().notes("Call first").build())),
  ACTIVATE(calls -> calls.activate(7)),
  DEACTIVATE(calls -> calls.deactivate(7));

  @SuppressWarnings("ImmutableEnumChecker") // a method reference, only not annotated so
  private final Function<SignTrakerAgentCalls, ApiCall<?>> maker;

  AgentCall(Function<SignTrakerAgentCalls, ApiCall<?>> maker) {
    this.maker = maker;
  }

  ApiCall<?> of(SignTrakerClient client) {
    return maker.apply(client.agents().calls());
  }

  /** Whether it changes nothing. */
  boolean isRead() {
    return this == LIST || this == GET;
  }

  /** Whether a success has a value; the others answer with nothing. */
  boolean reads() {
    return this != ACTIVATE && this != DEACTIVATE;
  }

  /** The least that a good answer needs. */
  String goodBody() {
    return this == LIST ? "[{\"Id\":7}]" : "{\"Id\":7}";
  }

  static SignTrakerNewAgent newAgent(String email) {
    return SignTrakerNewAgent.builder()
        .userName(email)
        .email(email)
        .firstName("Ann")
        .lastName("Smith")
        .cellularPhone("555-0100")
        .paymentMode(SignTrakerPaymentMode.TERMS)
        .office(3)
        .build();
  }
}

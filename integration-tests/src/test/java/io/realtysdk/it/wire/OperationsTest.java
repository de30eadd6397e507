package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.RawRequest;
import io.realtysdk.it.wire.sample.SignTrakerSamples;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.opentoclose.OpenToCloseAgentCalls;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.propertybase.PropertybaseAgentCalls;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.spectora.SpectoraAgentCalls;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraNewAgent;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that metrics and logs are grouped by, and names that decide what may be sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
  private final WireServer server = new WireServer();
  private final Clients clients = new Clients(server);

  @AfterAll
  void close() {
    clients.close();
    server.close();
  }

  private static void assertNames(String prefix, Stream<ApiCall<?>> calls, String... names) {
    assertThat(calls.map(ApiCall::operation))
        .containsExactlyElementsOf(Stream.of(names).map(prefix::concat).toList());
  }

  @Test
  void operationsOfOpenToCloseAreNamed() {
    OpenToCloseAgentCalls calls = clients.openToClose.agents().calls();
    assertNames(
        "opentoclose.agents.",
        Stream.of(
            calls.list(),
            calls.get(7),
            calls.create(OpenToCloseNewAgent.builder().name("x").build()),
            calls.update(7, OpenToCloseAgentPatch.builder().bio("x").build()),
            calls.delete(7)),
        "list",
        "get",
        "create",
        "update",
        "delete");
  }

  @Test
  void operationsOfPropertybaseAreNamed() {
    PropertybaseAgentCalls calls = clients.propertybase.agents().calls();
    assertNames(
        "propertybase.agents.",
        Stream.of(
            calls.list(),
            calls.get("a"),
            calls.create(PropertybaseNewAgent.builder().email("a@b.example").name("x").build()),
            calls.update("a", PropertybaseAgentPatch.builder().name("x").build()),
            calls.deactivate("a"),
            calls.stats("a", PropertybasePeriod.MONTH),
            calls.listLeads("a")),
        "list",
        "get",
        "create",
        "update",
        "deactivate",
        "stats",
        "leads");
  }

  @Test
  void operationsOfSignTrakerAreNamed() {
    SignTrakerAgentCalls calls = clients.signTraker.agents().calls();
    assertNames(
        "signtraker.agents.",
        Stream.of(
            calls.list(),
            calls.get(7),
            calls.create(SignTrakerSamples.required().build()),
            calls.update(7, SignTrakerAgentPatch.builder().notes("x").build()),
            calls.activate(7),
            calls.deactivate(7)),
        "list",
        "get",
        "create",
        "update",
        "activate",
        "deactivate");
  }

  @Test
  void operationsOfSpectoraAreNamed() {
    SpectoraAgentCalls calls = clients.spectora.agents().calls();
    assertNames(
        "spectora.agents.",
        Stream.of(
            calls.list(),
            calls.get("7"),
            calls.create(SpectoraNewAgent.builder().city("x").build()),
            calls.update("7", SpectoraAgentPatch.builder().city("x").build())),
        "list",
        "get",
        "create",
        "update");
  }

  @Test
  void otherRequestsAreNamedToo() {
    RawRequest request = RawRequest.get("x");
    assertNames(
        "",
        Stream.of(
            clients.openToClose.request(request),
            clients.propertybase.request(request),
            clients.signTraker.request(request),
            clients.spectora.request(request)),
        "opentoclose.request",
        "propertybase.request",
        "signtraker.request",
        "spectora.request");
  }

  static List<UnaryOperator<OpenToCloseNewAgent.Builder>> oneFieldOfOpenToClose() {
    return List.of(
        b -> b.email("a@b.example"),
        b -> b.phone("1"),
        b -> b.name("x"),
        b -> b.firstName("x"),
        b -> b.lastName("x"));
  }

  @ParameterizedTest
  @MethodSource("oneFieldOfOpenToClose")
  void anyOneFieldIsEnoughForOpenToClose(UnaryOperator<OpenToCloseNewAgent.Builder> set) {
    assertThat(set.apply(OpenToCloseNewAgent.builder()).build()).isNotNull();
  }

  @Test
  void whatANewAgentLacksIsTold() {
    assertThatThrownBy(() -> OpenToCloseNewAgent.builder().bio("x").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PropertybaseNewAgent.builder().name("x").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PropertybaseNewAgent.builder().email("a@b.example").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SignTrakerNewAgent.builder().build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "offset", "status", "team_id", "sort", "api_token"})
  void namesThatOpenToCloseHasSettersForAreNoParameters(String name) {
    assertThatThrownBy(() -> OpenToCloseAgentQuery.builder().parameter(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void theAddressOfAnAgentOfSpectoraStays() {
    assertThatThrownBy(() -> SpectoraAgentPatch.builder().field("email", "a@b.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeleteThatWasDoneBeforeItsAnswerWasLostIsDone() {
    try (Retrying retrying = new Retrying(server)) {
      retrying.deleteAnswered(503, 404);
    }
    assertThat(server.requests()).hasSize(2);
  }
}

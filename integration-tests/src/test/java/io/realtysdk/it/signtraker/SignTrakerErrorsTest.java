package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignTrakerErrorsTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SignTrakerAgentsClient agents = fake.client().agents();

  @Test
  void theModelStateIsTheFieldErrors() {
    fake.next(
        Fault.body(
            400,
            "application/json",
            """
            {"Message": "The request is invalid.",
             "ModelState": {"agent.Email": ["is taken", "is long"], "agent.Office": "is unknown"}}
            """));

    assertThatThrownBy(() -> agents.create(SignTrakerWireTest.newAgent().build()))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
              assertThat(e.serverMessage()).isEqualTo("The request is invalid.");
              assertThat(e.fieldErrors())
                  .containsExactly(
                      new FieldError("agent.Email", "is taken", null),
                      new FieldError("agent.Email", "is long", null),
                      new FieldError("agent.Office", "is unknown", null));
            });
  }

  @Test
  void aConditionThatTheServiceCannotReadIsToldInItsWords() {
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().filter("LastName is Lee").build();

    assertThatThrownBy(() -> agents.list(query))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e ->
                assertThat(e.serverMessage())
                    .startsWith("The query specified in the URI is not valid."));
  }

  @Test
  void anUnknownAgentIsNotFoundThoughNothingIsSaid() {
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().notes("x").build();

    assertThatThrownBy(() -> agents.get(404))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.serverMessage()).isNull());
    assertThatThrownBy(() -> agents.update(404, patch)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.activate(404)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.deactivate(404)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aManagerCannotBeMadeOrUnmade() {
    boolean other = !agents.get(1).isManager();
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().field("IsManager", other).build();

    assertThatThrownBy(() -> agents.update(1, patch)).isInstanceOf(ValidationException.class);
  }

  @Test
  void aWrongKeyIsAnAuthenticationFailure() {
    try (SignTrakerClient client =
        SignTrakerClient.builder().apiKey("wrong-key").baseUrl(fake.baseUrl()).build()) {
      assertThatThrownBy(() -> client.agents().list())
          .isInstanceOfSatisfying(
              AuthenticationException.class,
              e ->
                  assertThat(e.serverMessage())
                      .isEqualTo("Authorization has been denied for this request."))
          .hasMessageNotContaining("wrong-key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "7", "", "<html>oops</html>", "{\"Message\":7}"})
  void theStatusDecidesWhateverTheBody(String body) {
    fake.next(Fault.body(403, "text/html", body));

    assertThatThrownBy(agents::list).isInstanceOf(PermissionDeniedException.class);
  }
}

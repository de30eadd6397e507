package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectoraErrorsTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SpectoraAgentsClient agents = fake.client().agents();

  @Test
  void theServicesPointersAreFieldErrors() {
    fake.next(
        Fault.body(
            422,
            "application/vnd.api+json",
            """
            {"errors":[
              {"code":"taken","title":"Taken","detail":"has already been taken",
               "source":{"pointer":"/data/attributes/email"}},
              {"title":"Too long","source":{"pointer":"/data/attributes/social/site"}},
              {"detail":"unknown","source":{"parameter":"sort"}},
              {"detail":"wrong","source":{"pointer":"/data/type"}},
              {"detail":"general"}, "text", {"source":7}, {"source":{"pointer":7}}]}
            """));

    assertThatThrownBy(() -> agents.create(SpectoraNewAgent.builder().firstName("A").build()))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
              assertThat(e.code()).isEqualTo("taken");
              assertThat(e.serverMessage()).isEqualTo("has already been taken");
              assertThat(e).hasMessageContaining("(fields: email)");
              assertThat(e.fieldErrors())
                  .startsWith(
                      new FieldError("email", "has already been taken", "taken"),
                      new FieldError("social/site", "Too long"),
                      new FieldError("sort", "unknown"),
                      new FieldError("/data/type", "wrong"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"errors\":[{\"detail\":\"first\",\"title\":\"second\"}]} | first",
        "{\"errors\":[{\"title\":\"second\"}],\"error\":\"third\"} | second",
        "{\"errors\":[],\"error\":\"third\",\"message\":\"fourth\"} | fourth",
        "{\"errors\":{\"email\":[\"x\"]},\"message\":\"fourth\"} | fourth",
        "{\"error\":{\"odd\":1},\"message\":\"fourth\"} | fourth",
      })
  void theMessageIsReadFromEveryErrorFormat(String body, String words) {
    fake.next(Fault.body(400, "application/json", body));

    assertThatThrownBy(agents::list)
        .isInstanceOfSatisfying(
            ValidationException.class, e -> assertThat(e.serverMessage()).contains(words))
        .hasMessageNotContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"{}", "[]", "null", "7", "''", "<html>oops</html>", "{\"errors\":7}"})
  void theStatusDecidesWhateverTheBody(String body) {
    fake.next(Fault.body(403, "text/html", body));

    assertThatThrownBy(agents::list).isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  void aWrongKeyIsAnAuthenticationFailure() {
    try (SpectoraClient client =
        SpectoraClient.builder().apiKey("wrong").baseUrl(fake.baseUrl()).build()) {
      assertThatThrownBy(() -> client.agents().list())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageNotContaining("wrong");
    }
  }

  @Test
  void anUnknownAgentIsNotFound() {
    assertThatThrownBy(() -> agents.get("404")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> agents.update("404", SpectoraAgentPatch.builder().city("Bend").build()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatTheFakeRefusesNamesTheField() {
    fake.strict();
    assertThatThrownBy(
            () -> agents.update("1", SpectoraAgentPatch.builder().field("nickname", "A").build()))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(FieldError::field)
                    .containsExactly("nickname"));
  }

  @Test
  void aLongWaitIsReportedAtOnce() {
    fake.next(Fault.rateLimited(Duration.ofHours(1)));

    assertThatThrownBy(agents::list)
        .isInstanceOfSatisfying(
            RateLimitException.class,
            e -> assertThat(e.retryAfter()).hasValue(Duration.ofHours(1)));
  }

  @Test
  void aCreateIsSentOnceAndAnUpdateAgain() {
    fake.next(Fault.applyThenDropConnection());
    assertThatThrownBy(
            () -> agents.create(SpectoraNewAgent.builder().email("ann@agency.example").build()))
        .isInstanceOfSatisfying(
            NetworkException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    assertThat(fake.agentsByEmail("ann@agency.example")).hasSize(1);

    fake.clearRequests().next(Fault.applyThenDropConnection());
    agents.update("1", SpectoraAgentPatch.builder().city("Bend").build());
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void everyFailureNamesTheOperation() {
    fake.next(Fault.status(404).forever());

    assertThatThrownBy(agents::list).satisfies(e -> named(e, "spectora.agents.list"));
    assertThatThrownBy(() -> agents.get("1")).satisfies(e -> named(e, "spectora.agents.get"));
    assertThatThrownBy(() -> agents.create(SpectoraNewAgent.builder().city("B").build()))
        .satisfies(e -> named(e, "spectora.agents.create"));
    assertThatThrownBy(() -> agents.update("1", SpectoraAgentPatch.builder().city("Bend").build()))
        .satisfies(e -> named(e, "spectora.agents.update"));
  }

  private static void named(Throwable failure, String operation) {
    assertThat(((ApiException) failure).operation()).isEqualTo(operation);
    assertThat(((ApiException) failure).provider()).isEqualTo("Spectora");
  }
}

package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenToCloseFailureTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final OpenToCloseNewAgent ANN =
      OpenToCloseNewAgent.builder().name("Ann").email("ann@agency.example").build();
  private static final OpenToCloseAgentPatch ON_LEAVE =
      OpenToCloseAgentPatch.builder().status("On Leave").build();

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(400, ValidationException.class),
        Arguments.of(401, AuthenticationException.class),
        Arguments.of(403, PermissionDeniedException.class),
        Arguments.of(404, NotFoundException.class),
        Arguments.of(405, ApiException.class),
        Arguments.of(409, ConflictException.class),
        Arguments.of(410, NotFoundException.class),
        Arguments.of(418, ApiException.class),
        Arguments.of(422, ValidationException.class));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anErrorIsTypedByItsStatusAndHasTheServicesMessage(
      int status, Class<? extends ApiException> type) {
    for (Runnable call : everyOperation()) {
      fake.clearRequests().next(json(status, "{\"message\":\"Not so\"}"));

      ApiException e = catchThrowableOfType(type, call::run);

      assertThat(e)
          .isExactlyInstanceOf(type)
          .hasMessageContaining("HTTP " + status)
          .hasMessageNotContaining("Not so");
      assertThat(e.provider()).isEqualTo("Open To Close");
      assertThat(e.status()).isEqualTo(status);
      assertThat(e.serverMessage()).isEqualTo("Not so");
      assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"Invalid\",\"errors\":{\"email\":[\"is taken\"],\"phone\":\"is short\"}}",
        "{\"message\":\"Invalid\",\"field_errors\":{\"email\":\"is taken\",\"phone\":[\"is short\"]}}",
        "{\"errors\":[{\"field\":\"email\",\"message\":\"is taken\"},"
            + "{\"message\":\"is short\",\"field\":\"phone\"}],\"message\":\"Invalid\"}",
        "{\"message\":\"Invalid\",\"errors\":null,"
            + "\"field_errors\":{\"email\":{\"message\":\"is taken\"},\"phone\":\"is short\"}}",
      })
  void errorsOfFieldsAreReadInEveryForm(String body) {
    fake.next(json(400, body));

    ValidationException e =
        catchThrowableOfType(ValidationException.class, () -> agents.create(ANN));

    assertThat(e.serverMessage()).isEqualTo("Invalid");
    assertThat(e.fieldErrors())
        .containsExactly(new FieldError("email", "is taken"), new FieldError("phone", "is short"));
    assertThat(e).hasMessageContaining("fields: email, phone");
  }

  @Test
  void theFakeRefusesInTheSameForm() {
    RawRequest bad = RawRequest.post("agents").json(Map.of("name", "Ann", "team_id", "5"));

    ValidationException e =
        catchThrowableOfType(ValidationException.class, () -> fake.client().request(bad).execute());

    assertThat(e.fieldErrors()).extracting(FieldError::field).containsExactly("team_id");
    assertThat(fake.agents()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[\"Not so\"]",
        "7",
        "{",
        "{\"message\":{\"a\":1},\"errors\":7}",
        "{\"Message\":\"x\"}",
        "<html>Log in</html>",
      })
  void theStatusDecidesWhateverTheBody(String body) {
    fake.next(Fault.body(404, "text/html", body), json(400, body));

    assertThatThrownBy(() -> agents.get(1)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> agents.get(1)).isInstanceOf(ValidationException.class);
  }

  @Test
  void aWrongVerbSaysWhichOnesThereAre() {
    fake.next(json(405, "{\"message\":\"no\"}").header("Allow", "GET, PATCH"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> agents.create(ANN));

    assertThat(e.header("Allow")).isEqualTo("GET, PATCH");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNeverFollowed(int status) {
    List<Runnable> operations = everyOperation();
    for (Runnable call : operations) {
      // A write that is redirected was usually done.
      boolean reads = operations.indexOf(call) < 2;
      fake.clearRequests()
          .next(Fault.status(status).header("Location", fake.baseUrl() + "/agents/2"));

      assertThatThrownBy(call::run)
          .isExactlyInstanceOf(ApiException.class)
          .extracting(e -> ((ApiException) e).outcome())
          .isEqualTo(reads ? Outcome.REJECTED : Outcome.UNKNOWN);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void aLoginPageIsAFailedAuthentication() {
    for (Runnable call : everyOperation()) {
      fake.clearRequests()
          .next(Fault.body(200, "text/html; charset=UTF-8", "<html><h1>Log in</h1></html>"));

      ApiException e = catchThrowableOfType(AuthenticationException.class, call::run);

      assertThat(e.status()).isEqualTo(200);
      assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(e.serverMessage()).contains("login page");
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void anHtmlErrorPageIsAServerError() {
    for (Runnable call : everyOperation()) {
      fake.clearRequests()
          .next(Fault.body(200, "text/html", "<html><h1>An error occurred</h1></html>"));

      ApiException e = catchThrowableOfType(ServerException.class, call::run);

      assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void anyOtherHtmlIsAFormatError() {
    for (Runnable call : everyOperation()) {
      fake.clearRequests().next(Fault.body(201, "text/html", "<html>Welcome</html>"));

      assertThatThrownBy(call::run).isInstanceOf(ResponseFormatException.class);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void aLongRetryAfterFailsAtOnce() {
    fake.next(Fault.rateLimited(Duration.ofHours(1)));

    RateLimitException e = catchThrowableOfType(RateLimitException.class, agents::list);

    assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aWrongKeyIsAFailedAuthentication() {
    try (OpenToCloseClient client =
        OpenToCloseClient.builder().apiKey("wrong").baseUrl(fake.baseUrl()).build()) {
      assertThatThrownBy(() -> client.agents().list()).isInstanceOf(AuthenticationException.class);
    }
  }

  @Test
  void aRefusedConnectionMeansNothingWasSent() {
    int port = fake.port();
    try (OpenToCloseClient client =
        OpenToCloseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl("https://127.0.0.1:" + port + "/v1")
            .build()) {
      NetworkException e =
          catchThrowableOfType(NetworkException.class, () -> client.agents().get(1));
      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    }
  }

  private List<Runnable> everyOperation() {
    return List.of(
        agents::list,
        () -> agents.get(1),
        () -> agents.create(ANN),
        () -> agents.update(1, ON_LEAVE),
        () -> agents.delete(1));
  }

  private static Fault json(int status, String body) {
    return Fault.body(status, "application/json", body);
  }
}

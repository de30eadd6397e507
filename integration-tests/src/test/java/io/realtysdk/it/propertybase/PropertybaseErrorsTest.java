package io.realtysdk.it.propertybase;

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
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseDeactivation;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertybaseErrorsTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final String ERRORS_PAGE =
      """
      {"success": false, "error": {"code": "VALIDATION_ERROR", "message": "Validation failed",
        "details": [{"field": "email", "message": "Invalid email format"},
                    {"field": "name", "message": "Too long", "code": "MAX"}],
        "request_id": "req_abc123"}}
      """;

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static Fault json(int status, String body) {
    return Fault.body(status, "application/json", body);
  }

  private static String error(String code) {
    return "{\"success\":false,\"error\":{\"code\":\"" + code + "\",\"message\":\"No\"}}";
  }

  private void create() {
    agents.create(PropertybaseNewAgent.builder().email("a@b.example").name("A").build());
  }

  /** Without repetition, so that a fault for one request is enough. */
  private ApiException refused() {
    return catchThrowableOfType(
        ApiException.class,
        () ->
            agents
                .calls()
                .get("agent_1")
                .with(RequestOptions.builder().maxAttempts(1).build())
                .execute());
  }

  @Test
  void anErrorIsReadWithFieldsCodeAndRequestId() {
    fake.next(json(422, ERRORS_PAGE));

    ValidationException e = catchThrowableOfType(ValidationException.class, this::create);

    assertThat(e.status()).isEqualTo(422);
    assertThat(e.code()).isEqualTo("VALIDATION_ERROR");
    assertThat(e.requestId()).isEqualTo("req_abc123");
    assertThat(e.fieldErrors())
        .containsExactly(
            new FieldError("email", "Invalid email format"),
            new FieldError("name", "Too long", "MAX"));
    assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(e)
        .hasMessage(
            "propertybase.agents.create: HTTP 422 VALIDATION_ERROR"
                + " (fields: email, name) [REJECTED]");
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_FORMAT, 400, ValidationException",
    "UNAUTHORIZED, 401, AuthenticationException",
    "TOKEN_EXPIRED, 401, AuthenticationException",
    "INVALID_API_KEY, 401, AuthenticationException",
    "API_KEY_REVOKED, 401, AuthenticationException",
    "FORBIDDEN, 403, PermissionDeniedException",
    "INSUFFICIENT_PERMISSIONS, 403, PermissionDeniedException",
    "WORKSPACE_ACCESS_DENIED, 403, PermissionDeniedException",
    "NOT_FOUND, 404, NotFoundException",
    "ALREADY_EXISTS, 409, ConflictException",
    "CONFLICT, 409, ConflictException",
    "GONE, 410, NotFoundException",
    "VALIDATION_ERROR, 422, ValidationException",
    "MISSING_REQUIRED_FIELD, 422, ValidationException",
    "INVALID_FIELD_VALUE, 422, ValidationException",
    "RATE_LIMIT_EXCEEDED, 429, RateLimitException",
    "DAILY_LIMIT_EXCEEDED, 429, RateLimitException",
    "INTERNAL_ERROR, 500, ServerException",
    "SERVICE_UNAVAILABLE, 503, ServerException",
    "TIMEOUT, 504, ServerException",
  })
  void aCodeIsTheSameErrorUnderItsStatusAndUnder200(String code, int status, String type) {
    fake.next(json(status, error(code)), json(200, error(code)));

    ApiException under = refused();
    ApiException under200 = refused();

    assertThat(under.getClass().getSimpleName()).isEqualTo(type);
    assertThat(under.status()).isEqualTo(status);
    assertThat(under200).isExactlyInstanceOf(under.getClass());
    assertThat(under200.status()).isEqualTo(200);
    assertThat(under200.code()).isEqualTo(code);
    assertThat(under200.outcome()).isEqualTo(under.outcome());
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void retryAfterIsReadFromTheHeaderAndThenTheBody() {
    String body =
        """
        {"success":false,"error":{"code":"RATE_LIMIT_EXCEEDED","message":"Slow down",
          "retry_after":3600.2}}
        """;
    fake.next(json(429, body), json(429, body).header("Retry-After", "7200"));

    RateLimitException first = catchThrowableOfType(RateLimitException.class, agents::list);
    RateLimitException second = catchThrowableOfType(RateLimitException.class, agents::list);

    assertThat(first.retryAfter()).hasValue(Duration.ofSeconds(3601));
    assertThat(second.retryAfter()).hasValue(Duration.ofHours(2));
    assertThat(fake.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"60\"", "-1", "1e400", "null", "{}"})
  void anInvalidRetryAfterIsIgnored(String wait) {
    fake.next(
        json(429, "{\"error\":{\"code\":\"DAILY_LIMIT_EXCEEDED\",\"retry_after\":" + wait + "}}"));

    RateLimitException e = catchThrowableOfType(RateLimitException.class, agents::list);

    assertThat(e.retryAfter()).isEmpty();
  }

  @Test
  void aDailyQuotaIsNotRetried() {
    fake.next(json(429, error("DAILY_LIMIT_EXCEEDED")).forever());

    assertThatThrownBy(agents::list).isInstanceOf(RateLimitException.class);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aShortThrottlingIsWaitedForEvenByACreate() {
    fake.next(json(429, error("RATE_LIMIT_EXCEEDED")).header("Retry-After", "0"));

    create();

    assertThat(fake.agentsByEmail("a@b.example")).hasSize(1);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void errorsReportTheRateLimit() {
    NotFoundException e =
        catchThrowableOfType(NotFoundException.class, () -> agents.get("agent_99"));

    assertThat(e.rateLimit())
        .hasValue(new RateLimit(600L, 599L, Instant.parse("2024-01-31T12:01:00Z")));
    assertThat(e.requestId()).isEqualTo("req_1");
    assertThat(e.code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>gateway</html>",
        "[]",
        "{\"error\":7}",
        "{\"error\":{\"code\":7,\"message\":[],\"details\":{},\"request_id\":1}}",
        "{\"error\":{\"details\":[null,7,[],{\"field\":null}]}}",
        "{\"message\":\"No\"}",
      })
  void theStatusDecidesWhateverTheBody(String body) {
    fake.next(json(401, body), json(403, body), json(409, body), json(500, body));

    assertThat(refused()).isInstanceOf(AuthenticationException.class);
    assertThat(refused()).isInstanceOf(PermissionDeniedException.class);
    assertThat(refused()).isInstanceOf(ConflictException.class);
    assertThat(refused()).isInstanceOf(ServerException.class);
  }

  @Test
  void aCreateWhoseAnswerIsLostIsSentOnce() {
    fake.next(Fault.applyThenDropConnection());

    NetworkException e = catchThrowableOfType(NetworkException.class, this::create);

    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(fake.agentsByEmail("a@b.example")).hasSize(1);
  }

  @Test
  void aDeactivationIsSentOnceToo() {
    fake.next(Fault.applyThenStatus(502));

    ServerException e =
        catchThrowableOfType(
            ServerException.class,
            () ->
                agents.deactivate(
                    "agent_2",
                    PropertybaseDeactivation.builder().reassignLeadsTo("agent_1").build()));

    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(fake.requests()).hasSize(1);
  }
}

package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import okhttp3.OkHttpClient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error bodies in the providers' own names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsReadTest {
  private final WireServer server = new WireServer();
  private final Clients clients = new Clients(server);

  @AfterAll
  void close() {
    clients.close();
    server.close();
  }

  private ApiException refusal(String provider, int status, String body) {
    server.answer(WireAnswer.json(status, body));
    return clients.refusal(all -> all.get(provider));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"no\",\"errors\":{\"email\":[\"taken\"]}}",
        "{\"message\":\"no\",\"field_errors\":{\"email\":\"taken\"}}",
        "{\"message\":\"no\",\"errors\":[{\"field\":\"email\",\"message\":\"taken\"}]}"
      })
  void openToCloseSaysMessageAndErrors(String body) {
    ApiException refusal = refusal("opentoclose", 400, body);

    assertThat(refusal.serverMessage()).isEqualTo("no");
    assertThat(refusal.fieldErrors()).containsExactly(new FieldError("email", "taken", null));
  }

  @Test
  void openToCloseMayGiveACodeForEachField() {
    ApiException refusal =
        refusal(
            "opentoclose",
            400,
            "{\"errors\":[{\"field\":\"email\",\"message\":\"taken\",\"code\":\"dup\"}]}");

    assertThat(refusal.fieldErrors()).containsExactly(new FieldError("email", "taken", "dup"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<form><input type=\"password\"></form>           | AUTHENTICATION",
        "<p>Please log in</p>                             | AUTHENTICATION",
        "<p>Sign-in required</p>                          | AUTHENTICATION",
        "<p>An error occurred</p>                         | SERVER",
        "<p>2 errors</p>                                  | SERVER",
        "<p>Something went wrong</p>                      | SERVER",
        "<script>error</script><p>Welcome</p>             | NEITHER",
        "<style>log in</style><p>Welcome</p>              | NEITHER",
        "<script>x</script><p>An error occurred</p>       | SERVER",
        "<style>x</style><p>An error occurred</p>         | SERVER"
      })
  void openToCloseAnswersWithPages(String html, String meaning) {
    server.answer(WireAnswer.of(200, "text/html", html));

    SdkException failure = clients.failure(all -> all.get("opentoclose"));

    Class<?> type =
        switch (meaning) {
          case "AUTHENTICATION" -> AuthenticationException.class;
          case "SERVER" -> ServerException.class;
          default -> ResponseFormatException.class;
        };
    assertThat(failure).isExactlyInstanceOf(type);
    if (failure instanceof ApiException refusal) {
      String words =
          failure instanceof ServerException
              ? "the service answered with a page that says an error occurred"
              : "the service answered with its login page";
      assertThat(refusal.serverMessage()).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=utf-8", "application/xhtml+xml"})
  void aPageIsKnownByItsType(String type) {
    server.answer(WireAnswer.of(200, type, "<input type=password>"));

    assertThat(clients.failure(all -> all.get("opentoclose")))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void signTrakerSaysMessageAndModelState() {
    ApiException refusal =
        refusal(
            "signtraker",
            400,
            "{\"Message\":\"no\",\"ModelState\":{\"agent.Email\":[\"taken\",\"long\"]}}");

    assertThat(refusal.serverMessage()).isEqualTo("no");
    assertThat(refusal.fieldErrors())
        .containsExactly(
            new FieldError("agent.Email", "taken", null),
            new FieldError("agent.Email", "long", null));
  }

  @Test
  void spectoraSaysErrorsOfJsonApi() {
    ApiException refusal =
        refusal(
            "spectora",
            422,
            """
            {"errors": [
              {"code": "taken", "title": "Taken", "detail": "is taken",
                "source": {"pointer": "/data/attributes/email"}},
              {"title": "is long", "source": {"parameter": "page[size]"}},
              {"detail": "is odd", "source": {"pointer": "/data/type"}}]}
            """);

    assertThat(refusal.code()).isEqualTo("taken");
    assertThat(refusal.serverMessage()).isEqualTo("is taken");
    assertThat(refusal.fieldErrors())
        .containsExactly(
            new FieldError("email", "is taken", "taken"),
            new FieldError("page[size]", "is long", null),
            new FieldError("/data/type", "is odd", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"errors\":[{\"title\":\"no\"}]}", "{\"error\":\"no\"}", "{\"message\":\"no\"}"})
  void spectoraMaySayItElsewhere(String body) {
    assertThat(refusal("spectora", 422, body).serverMessage()).isEqualTo("no");
  }

  @Test
  void propertybaseSaysItsErrorEnvelope() {
    ApiException refusal =
        refusal(
            "propertybase",
            429,
            """
            {"success": false, "error": {"code": "RATE_LIMIT_EXCEEDED", "message": "slow down",
              "details": [{"field": "email", "message": "taken", "code": "dup"}, "odd"],
              "request_id": "req_1", "retry_after": 30}}
            """);

    assertThat(refusal.code()).isEqualTo("RATE_LIMIT_EXCEEDED");
    assertThat(refusal.serverMessage()).isEqualTo("slow down");
    assertThat(refusal.requestId()).isEqualTo("req_1");
    assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(30));
    assertThat(refusal.fieldErrors())
        .containsExactly(new FieldError("email", "taken", "dup"), new FieldError("", "odd", null));
  }

  /** As the provider's page of errors lists them. */
  @ParameterizedTest
  @CsvSource({
    "INVALID_FORMAT, Validation",
    "UNAUTHORIZED, Authentication",
    "TOKEN_EXPIRED, Authentication",
    "INVALID_API_KEY, Authentication",
    "API_KEY_REVOKED, Authentication",
    "FORBIDDEN, PermissionDenied",
    "INSUFFICIENT_PERMISSIONS, PermissionDenied",
    "WORKSPACE_ACCESS_DENIED, PermissionDenied",
    "NOT_FOUND, NotFound",
    "ALREADY_EXISTS, Conflict",
    "CONFLICT, Conflict",
    "GONE, NotFound",
    "VALIDATION_ERROR, Validation",
    "MISSING_REQUIRED_FIELD, Validation",
    "INVALID_FIELD_VALUE, Validation",
    "RATE_LIMIT_EXCEEDED, RateLimit",
    "DAILY_LIMIT_EXCEEDED, RateLimit",
    "INTERNAL_ERROR, Server",
    "SERVICE_UNAVAILABLE, Server",
    "TIMEOUT, Server"
  })
  void aCodeOfPropertybaseDecidesUnder200(String code, String type) {
    for (String success : new String[] {"\"success\":false,", ""}) {
      ApiException refusal =
          refusal("propertybase", 200, "{" + success + "\"error\":{\"code\":\"" + code + "\"}}");

      assertThat(refusal.getClass().getSimpleName()).isEqualTo(type + "Exception");
      assertThat(refusal.code()).isEqualTo(code.toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void aRefusalOfPropertybaseMayHaveDataBesideIt() {
    ApiException refusal =
        refusal(
            "propertybase",
            200,
            "{\"success\":false,\"data\":{\"id\":\"agent_7\"},\"error\":{\"code\":\"GONE\"}}");

    assertThat(refusal.code()).isEqualTo("GONE");
  }

  @Test
  void aSpentDayOfPropertybaseIsNotTriedAgain() {
    server.answer(
        WireAnswer.json(429, "{\"success\":false,\"error\":{\"code\":\"DAILY_LIMIT_EXCEEDED\"}}"));
    server.forget();

    try (Retrying retrying = new Retrying(server)) {
      assertThat(retrying.requestsOfOneGet()).isEqualTo(1);
      server.answer(
          WireAnswer.json(429, "{\"success\":false,\"error\":{\"code\":\"RATE_LIMIT_EXCEEDED\"}}"));
      assertThat(retrying.requestsOfOneGet()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection reset",
        "Connection reset by peer",
        "Broken pipe",
        "Canceled",
        "canceled due to timeout",
        "timeout"
      })
  void aTextOfTheNetworkLibrariesIsShownInTheCause(String text) {
    assertThat(causedBy(text)).hasRootCauseMessage(text);
  }

  @Test
  void anyOtherTextIsNot() {
    assertThat(causedBy("secret words").getCause().toString()).doesNotContain("secret");
  }

  /** What comes of a call that ends in the HTTP library with this text. */
  private SdkException causedBy(String text) {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IOException(text);
                })
            .build();
    try (SignTrakerClient client =
        Clients.against(server, SignTrakerClient.builder())
            .httpSettings(Clients.offline().okHttpClient(broken).build())
            .build()) {
      return Assertions.catchThrowableOfType(SdkException.class, () -> client.agents().get(7));
    }
  }
}

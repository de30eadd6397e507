package io.realtysdk.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenToCloseDialectTest {
  private final OpenToCloseDialect dialect = new OpenToCloseDialect(false, false);

  @Test
  void theKeyGoesIntoTheQueryUnlessABearerHeaderIsAskedFor() {
    assertThat(dialect.credentials()).isEqualTo(Credentials.query("api_token"));
    assertThat(new OpenToCloseDialect(true, false).credentials())
        .isEqualTo(Credentials.header("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><h1>Login</h1></body></html>",
        "<html><title>Please LOG IN</title></html>",
        "<p>Sign-in to go on</p>",
        "<form><input name=p type=\"password\"></form>",
        "<p>Error: your session has ended</p><input type = 'password'>",
        "<script>if (error) { fail('error') }</script><style>.error {}</style><h1>Sign in</h1>",
        "Log in",
      })
  void aLoginPageStandsForAWrongKey(String html) {
    assertThat(page(html).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>An error occurred</body></html>",
        "<h1>Error</h1><a href=/login>Log in</a>",
        "<title>500 | Internal Server ERROR</title>",
        "<p>Sorry, something went wrong.</p>",
        "<script>x</script><p>There were errors",
      })
  void aPageThatSaysErrorStandsForAFailingServer(String html) {
    assertThat(page(html).status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Welcome</body></html>",
        "<p>Terrorists and catalog inventories</p>",
        "<script>error</script><style>login</style>",
        "<script>error",
      })
  void anyOtherPageStandsForNothing(String html) {
    assertThat(dialect.page(html)).isNull();
  }

  @Test
  void aHostilePageCostsLittle() {
    String hostile = "<script".repeat(10_000) + "type ".repeat(10_000) + "<".repeat(10_000);

    Assertions.assertTimeout(Duration.ofSeconds(2), () -> dialect.page(hostile));
  }

  @Test
  void fieldErrorsAreReadInEveryUsualForm() {
    Map<String, Object> errors = new LinkedHashMap<>();
    errors.put("email", "is taken");
    errors.put("phone", List.of("is short", "has letters"));
    errors.put("name", Map.of("message", "is odd", "code", "odd"));
    errors.put("bio", null);

    assertThat(fieldErrors("errors", errors))
        .containsExactly(
            new FieldError("email", "is taken"),
            new FieldError("phone", "is short"),
            new FieldError("phone", "has letters"),
            new FieldError("name", "is odd", "odd"));
    assertThat(
            fieldErrors(
                "field_errors",
                List.of(Map.of("field", "email", "message", "is taken", "code", 7), "no", 8)))
        .containsExactly(
            new FieldError("email", "is taken"), new FieldError("", "no"), new FieldError("", "8"));
    assertThat(fieldErrors("errors", "no")).containsExactly(new FieldError("", "no"));
    assertThat(fieldErrors("errors", Map.of("email", Map.of())))
        .containsExactly(new FieldError("email", ""));
  }

  @Test
  void anErrorWithoutWordsIsItsStatus() {
    Problem problem = dialect.problem(404, new ErrorBody(Map.of("message", 7)));

    assertThat(problem).isEqualTo(Problem.of(404));
  }

  private List<FieldError> fieldErrors(String member, Object errors) {
    Problem problem =
        dialect.problem(400, new ErrorBody(Map.of("message", "Invalid", member, errors)));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.message()).isEqualTo("Invalid");
    return problem.fieldErrors();
  }

  private Problem page(String html) {
    Problem problem = dialect.page(html);
    assertThat(problem).isNotNull();
    return problem;
  }
}

package io.realtysdk.core.internal.call;

import static io.realtysdk.core.internal.operation.Idempotency.IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.NOT_IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What messages say and do not say, and what of an exception travels to another process. */
class FailureTextTest {
  private static final String WORDS =
      """
      {"message": "Could not save agent Jane Doe of 12 Main Street", "code": "INVALID_FIELD",
       "fields": {"email": "jane@agency.example is taken", "agent.first_name": "too long",
                  "jane@agency.example": "unknown"}}
      """;

  private final TestEngine engine = new TestEngine();

  private SdkException failure(Idempotency idempotency, Reply... replies) {
    engine.sender.next(replies);
    return engine.fails(idempotency);
  }

  @Test
  void wordsOfTheServiceStayInTheirAccessors() {
    ApiException failure = (ApiException) failure(NOT_IDEMPOTENT, Reply.status(422).body(WORDS));
    assertThat(failure)
        .hasMessage("test.things: HTTP 422 INVALID_FIELD (fields: email, first_name) [REJECTED]");
    assertThat(failure.attempts().get(0).reason()).doesNotContain("Jane", "jane");
    assertThat(failure.serverMessage()).contains("Jane Doe of 12 Main Street");
    assertThat(failure.fieldErrors())
        .contains(new FieldError("email", "jane@agency.example is taken"));
  }

  @Test
  void aCodeThatIsNoTokenIsNotShown() {
    String body = "{\"code\": \"agent Jane Doe\"}";
    ApiException failure = (ApiException) failure(SAFE, Reply.status(400).body(body));
    assertThat(failure).hasMessage("test.things: HTTP 400 [REJECTED]");
    assertThat(failure.code()).isEqualTo("agent Jane Doe");
  }

  @Test
  void theReasonWhyNothingWasRetriedIsInTheMessage() {
    assertThat(failure(NOT_IDEMPOTENT, Reply.status(503)))
        .hasMessage(
            "test.things: HTTP 503 [UNKNOWN]; not retried: the operation is not idempotent");
    TestEngine off = new TestEngine();
    off.with(b -> b.retryPolicy(RetryPolicy.none()));
    off.sender.next(Reply.status(503));
    SdkException disabled = off.fails(SAFE);
    assertThat(disabled).hasMessageEndingWith("; not retried: retries are disabled");
    assertThat(disabled.notRetriedReason()).isEqualTo(NotRetriedReason.RETRIES_DISABLED);
  }

  @Test
  void permanentStatusesDoNotMentionRetries() {
    assertThat(failure(NOT_IDEMPOTENT, Reply.status(404)))
        .hasMessage("test.things: HTTP 404 [REJECTED]");
    assertThat(failure(SAFE, Reply.status(421), Reply.status(421)))
        .hasMessage("test.things: HTTP 421 [NOT_SENT after 2 attempts]");
  }

  @Test
  void aRedirectShowsItsHostAndItsLocationWithoutQuery() {
    Reply redirect =
        Reply.status(303).header("Location", "https://me:pw@other.example/a/7?token=1#x");
    ApiException failure = (ApiException) failure(NOT_IDEMPOTENT, redirect);
    assertThat(failure)
        .hasMessage(
            "test.things: HTTP 303, redirect to other.example; check the base URL, and whether a"
                + " proxy or a login page answers [UNKNOWN]");
    assertThat(failure.header("Location")).isEqualTo("https://other.example/a/7");
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aChallengeIsExposed() {
    Reply challenge =
        Reply.status(401).header("WWW-Authenticate", "Bearer realm=\"" + TestEngine.KEY + "\"");
    ApiException failure = (ApiException) failure(SAFE, challenge);
    assertThat(failure.header("www-authenticate")).isEqualTo("Bearer realm=\"***\"");
  }

  @Test
  void anEchoedKeyOfAnyLengthIsReplacedInWordsAndBody() {
    String key = "k".repeat(3000);
    TestEngine keyed = new TestEngine().key(io.realtysdk.core.ApiKey.of(key));
    keyed.sender.next(Reply.status(400).body("{\"message\": \"bad key " + key + "\"}"));
    ApiException failure = (ApiException) keyed.fails(SAFE);
    assertThat(failure.serverMessage()).isEqualTo("bad key ***");
    assertThat(failure.body()).isEqualTo("{\"message\": \"bad key ***\"}");
  }

  @Test
  void exceptionsTravelWithAttemptsAndWithoutPersonalData() throws Exception {
    engine.sender.next(
        Reply.noResponse(new IOException("Connection reset")),
        Reply.status(422).header("X-RateLimit-Limit", "60").body(WORDS));
    ApiException copy = (ApiException) copy(engine.fails(IDEMPOTENT));
    assertThat(copy.status()).isEqualTo(422);
    assertThat(copy.code()).isEqualTo("INVALID_FIELD");
    assertThat(copy.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(copy.notRetriedReason()).isEqualTo(NotRetriedReason.NOT_RETRYABLE);
    assertThat(copy.attempts()).hasSize(2);
    assertThat(copy.attempts().get(0).cause()).hasMessage("Connection reset");
    assertThat(copy.attempts().get(0).waited()).isEqualTo(Duration.ofMillis(125));
    assertThat(copy.rateLimit().orElseThrow().limit()).isEqualTo(60);
    assertThat(copy.elapsed()).isEqualTo(Duration.ofMillis(125));
    assertThat(copy.serverMessage()).isNull();
    assertThat(copy.fieldErrors()).isEmpty();
    assertThat(copy.body()).isEmpty();
  }

  /** Thrown by a caller's interceptor, with something in it that cannot travel. */
  @Test
  void aCauseThatCannotTravelDoesNotKeepAnExceptionFromIt() throws Exception {
    class Custom extends IOException {
      private final Object notSerializable = new Object();

      Custom() {
        super("about Jane Doe");
      }
    }
    SdkException copy = copy(failure(SAFE, Reply.interceptor(new Custom())));
    assertThat(copy).hasMessageContaining("an interceptor threw " + Custom.class.getName());
    assertThat(copy.getCause()).hasMessage(Custom.class.getName());
  }

  private static SdkException copy(SdkException exception) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Jane", "jane");
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SdkException) in.readObject();
    }
  }
}

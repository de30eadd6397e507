package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.MalformedResponses;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete non-2xx responses: typed by their status, whatever their body. */
class StatusTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308, 399})
  void aRedirectIsNeverFollowed(int status) {
    String port = Integer.toString(invariants.foreign().port());
    List<String> targets =
        List.of(
            "http://127.0.0.1:" + port + "/api/agents",
            "//127.0.0.1:" + port + "/",
            "http://localhost:" + port,
            "/api/agents/8",
            "https://127.0.0.1:" + invariants.server().port() + "/",
            "");
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      for (String target : targets) {
        invariants
            .server()
            .enqueue(Script.respond(RawResponse.status(status).header("Location", target)));
        ApiException failure = invariants.call(operation.of(client)).failedWith(ApiException.class);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.outcome())
            .isEqualTo(operation.isSafe() ? Outcome.REJECTED : Outcome.UNKNOWN);
        assertThat(failure.header("Location")).isEqualTo(target);
        assertThat(failure.getMessage()).doesNotContain(port);
      }
    }
    assertThat(invariants.server().requests())
        .hasSize(targets.size() * SignTrakerOperations.ALL.size());
    assertThat(invariants.foreign().connections()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anAuthenticationChallengeIsNotAnswered(ExecutionMode mode) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      invariants
          .server()
          .enqueue(
              Script.respond(
                  RawResponse.status(401)
                      .header("WWW-Authenticate", "Basic realm=\"a\"")
                      .header("WWW-Authenticate", "Bearer")));
      AuthenticationException failure =
          mode.run(invariants, operation.of(client)).failedWith(AuthenticationException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
      invariants
          .server()
          .enqueue(Script.respond(RawResponse.status(407).header("Proxy-Authenticate", "Basic")));
      ApiException proxied =
          mode.run(invariants, operation.of(client)).failedWith(ApiException.class);
      assertThat(proxied.status()).isEqualTo(407);
      assertThat(proxied.outcome()).isEqualTo(Outcome.REJECTED);
    }
    assertThat(invariants.server().requests()).hasSize(2 * SignTrakerOperations.ALL.size());
  }

  static Stream<Arguments> bodies() {
    String huge = "h".repeat(300_000);
    String problem =
        "{\"type\":\"about:blank\",\"title\":\"T\",\"status\":200,\"detail\":\"D\",\"errors\":[]}";
    return Stream.of(
            RawResponse.status(0),
            RawResponse.status(0).body("null"),
            RawResponse.status(0).body("[]"),
            RawResponse.status(0).body("{"),
            RawResponse.status(0).body("{\"Message\":7,\"ModelState\":[1]}"),
            RawResponse.status(0)
                .body("{\"Message\":{\"a\":1},\"ModelState\":{\"a\":{\"b\":[null]}}}"),
            RawResponse.status(0)
                .body("{\"ModelState\":{\"\":null,\"agent.Email\":[\"bad\",null,7]}}"),
            RawResponse.status(0).header("Content-Type", "text/html").body("<h1>" + huge),
            RawResponse.status(0).header("Content-Type", "application/problem+json").body(problem),
            RawResponse.status(0).body("{\"Message\":\"" + huge + "\"}"),
            RawResponse.status(0)
                .body(new byte[] {0, (byte) 0xff, (byte) 0xfe, 31, (byte) 0x8b, 8}),
            RawResponse.status(0).header("Content-Encoding", "gzip").body("not gzip at all"),
            RawResponse.status(0).body("[".repeat(50_000)),
            RawResponse.status(0)
                .body("{\"success\":false,\"error\":{\"code\":\"OTHER_DIALECT\"}}"))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theStatusDecidesWhateverTheBody(RawResponse body) {
    for (int status : new int[] {400, 401, 403, 404, 409, 410, 418, 422, 429, 501, 505, 511, 600}) {
      RawResponse reply = withStatus(status, body);
      invariants
          .server()
          .enqueue(Script.respond(reply), Script.respond(reply), Script.respond(reply));
      ApiException failure =
          invariants.call(SignTrakerOperations.CREATE.of(client)).failedWith(ApiException.class);
      assertThat(failure).isExactlyInstanceOf(typeOf(status));
      assertThat(failure.status()).isEqualTo(status);
      assertThat(failure.body().length()).isLessThanOrEqualTo(64 << 10);
      assertThat(failure.getMessage()).hasSizeLessThan(800).doesNotContainPattern("\\p{Cntrl}");
      invariants.server().clearQueue();
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theStatusDecidesEvenIfTheBodyIsCut(RawResponse body) {
    RawResponse reply = withStatus(404, body.body().length < 2 ? body.body("gone") : body);
    for (int cut : new int[] {0, 1, reply.body().length / 2, reply.body().length - 1}) {
      invariants.server().enqueue(Script.cutBodyAt(cut, reply));
      NotFoundException failure =
          invariants.call(SignTrakerOperations.GET.of(client)).failedWith(NotFoundException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(failure.attempts()).hasSize(1);
    }
  }

  @Test
  void aSlowOrEndlessErrorBodyIsCutShort() {
    invariants.server().byDefault(Script.raw("HTTP/1.1 404 No\r\n\r\n").then(endless()));
    CallRecord<?> call = invariants.call(SignTrakerOperations.GET.of(client));
    assertThat(call.failedWith(NotFoundException.class).body()).hasSize(64 << 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "600", "601", "999", "+20", "700"})
  void aStatusOutsideOfTheRangeIsUnknown(String code) {
    invariants.server().byDefault(MalformedResponses.statusLine("HTTP/1.1 " + code + " Odd"));
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      SdkException failure = invariants.call(operation.of(client)).sdkFailure();
      assertThat(failure.outcome()).as("%s", failure).isEqualTo(Outcome.UNKNOWN);
      assertThat(failure.attempts()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void every4xxIsRejectedAndNothingIsSentTwice() {
    IntStream statuses =
        IntStream.rangeClosed(400, 499).filter(s -> s != 408 && s != 421 && s != 425 && s != 429);
    statuses.forEach(
        status -> {
          invariants.server().enqueue(Script.status(status));
          ApiException failure =
              invariants
                  .call(SignTrakerOperations.ACTIVATE.of(client))
                  .failedWith(ApiException.class);
          assertThat(failure.outcome()).as("%d", status).isEqualTo(Outcome.REJECTED);
          assertThat(failure.status()).isEqualTo(status);
        });
  }

  @Test
  void theExceptionHasTheServicesMessage() {
    String body =
        """
        {"Message":"The request\\u0000 is\\r\\n invalid.\\u2028",
         "ModelState":{"agent.Email":["The Email field is required."],"agent.Zip":["Too long."]}}
        """;
    invariants
        .server()
        .enqueue(
            Script.respond(
                RawResponse.json(400, body)
                    .header("X-Request-Id", "req-12ab")
                    .header("Date", "Sun, 22 Nov 2026 06:00:00 GMT")
                    .header("Allow", "GET")
                    .header("Retry-After", "30")
                    .header("X-RateLimit-Limit", "60")
                    .header("X-RateLimit-Remaining", "0")
                    .header("Set-Cookie", "session=abc")
                    .header("Server", "IIS")
                    .header("Location", "http://elsewhere.example/")));
    ValidationException failure =
        invariants
            .call(SignTrakerOperations.CREATE.of(client))
            .failedWith(ValidationException.class);
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.requestId()).isEqualTo("req-12ab");
    assertThat(failure.serverMessage()).isEqualTo("The request  is  invalid.");
    assertThat(failure.fieldErrors())
        .extracting(error -> error.field())
        .containsExactly("agent.Email", "agent.Zip");
    assertThat(failure.headers().keySet())
        .containsExactlyInAnyOrder(
            "content-type",
            "content-length",
            "date",
            "allow",
            "location",
            "retry-after",
            "x-request-id",
            "x-ratelimit-limit",
            "x-ratelimit-remaining");
    assertThat(failure.retryAfter()).contains(java.time.Duration.ofSeconds(30));
    assertThat(failure.rateLimit().orElseThrow().remaining()).isZero();
    assertThat(failure.body()).isEqualTo(body);
    assertThat(failure.provider()).isEqualTo("SignTraker");
    assertThat(failure.operation()).isEqualTo("signtraker.agents.create");
    assertThat(failure).hasMessage("signtraker.agents.create: HTTP 400 (fields: Email) [REJECTED]");
  }

  private static Script endless() {
    return Script.step(
        wire -> {
          while (!wire.ended()) {
            wire.write(new byte[4096]);
          }
        });
  }

  private static RawResponse withStatus(int status, RawResponse reply) {
    return new RawResponse(RawResponse.status(status).statusLine(), reply.headers(), reply.body());
  }

  private static Class<? extends ApiException> typeOf(int status) {
    return switch (status) {
      case 400, 422 -> ValidationException.class;
      case 401 -> AuthenticationException.class;
      case 403 -> PermissionDeniedException.class;
      case 404, 410 -> NotFoundException.class;
      case 409 -> ConflictException.class;
      case 429 -> RateLimitException.class;
      default -> status >= 500 && status <= 599 ? ServerException.class : ApiException.class;
    };
  }
}

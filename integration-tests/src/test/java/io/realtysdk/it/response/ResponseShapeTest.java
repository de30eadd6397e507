package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.Page;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete 2xx responses: which of them are a success for an operation. */
class ResponseShapeTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  static Stream<Arguments> nothings() {
    return SignTrakerOperations.ALL.stream()
        .flatMap(
            operation ->
                Stream.of("", " ", "\n", "null", "[]", "{}", "[{}]", "[null]", "7", "\"\"", "true")
                    .map(body -> Arguments.of(operation, body)));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void aBodyThatIsNoRecordIsAnError(OperationCase<SignTrakerClient> operation, String body) {
    invariants.server().byDefault(Script.applyThen(invariants.ledger(), Script.json(200, body)));
    for (ExecutionMode mode : ExecutionMode.values()) {
      CallRecord<?> call = mode.run(invariants, operation.of(client));
      if (!operation.readsBody()) {
        assertThat(call.succeeded()).isTrue();
      } else if (operation == SignTrakerOperations.LIST && body.equals("[]")) {
        assertThat(((Page<?>) call.orFail()).items()).isEmpty();
      } else {
        SdkException failure = call.failedWith(ResponseFormatException.class);
        boolean readBack = operation == SignTrakerOperations.UPDATE && isNoRepresentation(body);
        assertThat(failure.outcome()).isEqualTo(readBack ? Outcome.UNKNOWN : Outcome.APPLIED);
        assertThat(failure.attempts()).hasSize(1);
      }
    }
    boolean readBack = operation == SignTrakerOperations.UPDATE && isNoRepresentation(body);
    assertThat(invariants.server().requests()).hasSize(readBack ? 4 : 2);
  }

  private static boolean isNoRepresentation(String body) {
    return !body.startsWith("[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{\"Id\":7}",
        "]",
        "[]",
        "null",
        "<!-- -->",
        "\u0000",
        "//",
        "}",
        ",",
        "\"",
        "1"
      })
  void trailingContentIsAnError(String garbage) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      invariants.server().enqueue(Script.json(200, operation.success().bodyText() + " " + garbage));
      CallRecord<?> call = invariants.call(operation.of(client));
      assertThat(call.succeeded()).as("%s", operation).isEqualTo(!operation.readsBody());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "application/vnd.x+json",
        "text/plain",
        "text/json",
        "application/octet-stream",
        "application/xml",
        "image/png",
        "garbage",
        "/",
        ";",
        "application/json; charset=no-such-charset",
        "multipart/form-data"
      })
  void theBodyCountsAndNotItsContentType(String type) {
    assertEach(true, operation -> reply(200, operation).header("Content-Type", type));
    assertEach(true, operation -> reply(200, operation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "TEXT/HTML", "text/html;charset=utf-8", "application/xhtml+xml"})
  void htmlIsNeverSuccess(String type) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      for (String body : List.of(" <!DOCTYPE html>", "<h1>Log in</h1>")) {
        invariants
            .server()
            .enqueue(
                Script.respond(RawResponse.status(200).header("Content-Type", type).body(body)));
        CallRecord<?> call = invariants.call(operation.of(client));
        assertThat(call.failedWith(ResponseFormatException.class).outcome())
            .isEqualTo(operation.isSafe() ? Outcome.APPLIED : Outcome.UNKNOWN);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 203, 206, 207, 208, 226, 299})
  void any2xxStatusIsSuccess(int status) {
    assertEach(true, operation -> reply(status, operation));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void anEmptyResponseIsSuccessOnlyWhereNoBodyIsExpected(int status) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      boolean readBack = operation == SignTrakerOperations.UPDATE;
      invariants.server().enqueue(Script.status(status));
      if (readBack) {
        invariants.server().enqueue(Script.status(404));
      }
      CallRecord<?> call = invariants.call(operation.of(client));
      assertThat(call.succeeded()).as("%s", operation).isEqualTo(!operation.readsBody());
      if (!call.succeeded()) {
        assertThat(call.failedWith(ResponseFormatException.class).outcome())
            .isEqualTo(readBack ? Outcome.UNKNOWN : Outcome.APPLIED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void aBodyUnder204IsAppliedAndDoesNotAnswerTheNextCall(int status) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      invariants.server().enqueue(Script.respond(reply(status, operation)));
      CallRecord<?> call = invariants.call(operation.of(client));
      assertThat(call.sdkFailure().outcome()).as("%s", operation).isEqualTo(Outcome.APPLIED);
      invariants.server().enqueue(Script.respond(reply(200, operation)));
      assertThat(invariants.call(operation.of(client)).succeeded()).as("%s", operation).isTrue();
    }
  }

  @Test
  void otherEncodingsOfJsonAreReadOrRejectedButNeverMisread() {
    String text = "{\"Id\":7,\"Email\":\"\u00e9@x.example\"}";
    for (String charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE")) {
      byte[] body = text.getBytes(java.nio.charset.Charset.forName(charset));
      invariants.server().enqueue(Script.respond(RawResponse.status(200).body(body)));
      assertThat(invariants.call(client.agents().calls().get(7)).orFail().email())
          .as(charset)
          .isEqualTo("\u00e9@x.example");
    }
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    invariants.server().enqueue(Script.respond(RawResponse.status(200).body(latin)));
    invariants.call(client.agents().calls().get(7)).failedWith(ResponseFormatException.class);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aDocumentThatIsTooDeepOrTooLongIsTooLarge(ExecutionMode mode) {
    String deep = "[".repeat(70) + "]".repeat(70);
    String tower = "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000);
    String longText = "\"" + "t".repeat(5_000_001) + "\"";
    String longNumber = "1".repeat(1_001);
    String tokens = "[" + "0,".repeat(2_000_000) + "0]";
    String longName = "{\"" + "n".repeat(60_000) + "\":1}";
    for (String value : List.of(deep, tower, longText, longNumber, tokens, longName)) {
      invariants.server().enqueue(Script.json(200, "{\"Id\":7,\"Unknown\":" + value + "}"));
      SdkException failure =
          mode.run(invariants, SignTrakerOperations.CREATE.of(client))
              .failedWith(ResponseTooLargeException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
      assertThat(failure.getMessage()).hasSizeLessThan(300);
    }
  }

  @Test
  void aDocumentAsDeepAsAllowedIsRead() {
    String deep = "[".repeat(62) + "]".repeat(62);
    invariants.server().enqueue(Script.json(200, "{\"Id\":7,\"Unknown\":" + deep + "}"));
    assertThat(invariants.call(client.agents().calls().get(7)).succeeded()).isTrue();
  }

  private void assertEach(
      boolean success,
      java.util.function.Function<OperationCase<SignTrakerClient>, RawResponse> replies) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      invariants.server().enqueue(Script.respond(replies.apply(operation)));
      CallRecord<?> call = invariants.call(operation.of(client));
      assertThat(call.succeeded()).as("%s", call).isEqualTo(success);
      if (!success) {
        assertThat(call.failedWith(ResponseFormatException.class).outcome())
            .isEqualTo(Outcome.APPLIED);
      }
    }
  }

  private static RawResponse reply(int status, OperationCase<SignTrakerClient> operation) {
    return RawResponse.status(status).body(operation.success().body());
  }
}

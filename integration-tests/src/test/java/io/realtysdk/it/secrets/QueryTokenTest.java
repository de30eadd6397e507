package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SecretSearch;
import io.realtysdk.it.support.operations.OpenToCloseOperations;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Open To Close takes the key in the URL, so a server that echoes the request target echoes the key
 * as it was sent. The invariants search for it afterwards.
 */
class QueryTokenTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  /** A place of a response in which the target is echoed. */
  private record Echo(String name, Function<String, Script> answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> echoesAndOperations() {
    return echoes()
        .flatMap(
            echo ->
                OpenToCloseOperations.ALL.stream().map(operation -> Arguments.of(echo, operation)));
  }

  private static Stream<Echo> echoes() {
    return Stream.of(
        new Echo("message", said -> Script.json(400, "{\"message\":\"No route " + said + "\"}")),
        new Echo("field", said -> Script.json(422, "{\"errors\":{\"" + said + "\":[\"no\"]}}")),
        new Echo("text", said -> Script.respond(RawResponse.status(404).body("No route " + said))),
        new Echo("page", said -> Script.respond(RawResponse.html(500, "<a href='" + said + "'>"))),
        new Echo(
            "error page under 200",
            said -> Script.respond(RawResponse.html(200, "<h1>Error</h1><p>" + said))),
        new Echo("value", said -> Script.json(200, "{\"id\":\"" + said + "\"}")),
        new Echo("name", said -> Script.json(200, "{\"" + said + "\":{")),
        new Echo(
            "redirect",
            said -> Script.respond(RawResponse.status(302).header("Location", said + "&r=1"))),
        new Echo(
            "header", said -> Script.respond(RawResponse.status(503).header("X-Request-Id", said))),
        new Echo("reason", said -> Script.raw("HTTP/1.1 401 " + said + "\r\n\r\n").thenClose()),
        new Echo("status line", said -> Script.raw(said + "\r\n\r\n").thenClose()),
        new Echo(
            "length",
            said ->
                Script.raw("HTTP/1.1 200 OK\r\nContent-Length: " + said + "\r\n\r\n").thenClose()),
        new Echo("nothing", said -> Script.close()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("echoesAndOperations")
  void anEchoedTargetIsRedacted(Echo echo, OperationCase<?> operation) {
    ApiCall<?> call = operation.prepare(invariants, invariants.settings());
    for (Function<String, String> spelling : spellings()) {
      invariants
          .server()
          .byDefault(request -> echo.answer().apply(spelling.apply(request.target())));
      invariants.call(call);
      invariants.submit(call).await();
    }
    assertThat(invariants.server().requests())
        .hasSizeGreaterThanOrEqualTo(2 * spellings().size())
        .allSatisfy(request -> assertThat(token(request)).isEqualTo(ClientInvariants.KEY));
  }

  /** The target as sent, decoded, and with the key partly masked. */
  private static List<Function<String, String>> spellings() {
    return List.of(
        target -> target,
        target -> ClientInvariants.KEY.replace("\\", "\\\\").replace("\"", "\\\""),
        target ->
            Base64.getEncoder()
                .encodeToString(ClientInvariants.KEY.getBytes(StandardCharsets.UTF_8)));
  }

  /** The key as it arrived. */
  private static String token(ReceivedRequest request) {
    return SecretSearch.percentDecoded(request.target().replaceFirst(".*[?&]api_token=", ""));
  }
}

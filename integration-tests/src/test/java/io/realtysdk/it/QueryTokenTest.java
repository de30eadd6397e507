package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
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
 * Open To Close wants the key in the URL, so a server that says the request's target back, as many
 * do, says the key exactly as it was sent. The invariants look for it in everything afterwards.
 */
class QueryTokenTest {

  @RegisterExtension final Invariants invariants = new Invariants();

  /** A way to put words into an answer. */
  private record Echo(String name, Function<String, Answer> answer) {
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
        new Echo("message", said -> Answer.json(400, "{\"message\":\"No route " + said + "\"}")),
        new Echo("field", said -> Answer.json(422, "{\"errors\":{\"" + said + "\":[\"no\"]}}")),
        new Echo("text", said -> Answer.respond(Reply.status(404).body("No route " + said))),
        new Echo("page", said -> Answer.respond(Reply.html(500, "<a href='" + said + "'>"))),
        new Echo(
            "error page under 200",
            said -> Answer.respond(Reply.html(200, "<h1>Error</h1><p>" + said))),
        new Echo("value", said -> Answer.json(200, "{\"id\":\"" + said + "\"}")),
        new Echo("name", said -> Answer.json(200, "{\"" + said + "\":{")),
        new Echo(
            "redirect",
            said -> Answer.respond(Reply.status(302).header("Location", said + "&r=1"))),
        new Echo("header", said -> Answer.respond(Reply.status(503).header("X-Request-Id", said))),
        new Echo("reason", said -> Answer.raw("HTTP/1.1 401 " + said + "\r\n\r\n").thenClose()),
        new Echo("status line", said -> Answer.raw(said + "\r\n\r\n").thenClose()),
        new Echo(
            "length",
            said ->
                Answer.raw("HTTP/1.1 200 OK\r\nContent-Length: " + said + "\r\n\r\n").thenClose()),
        new Echo("nothing", said -> Answer.close()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("echoesAndOperations")
  void aTargetThatIsEchoedGoesNoFurther(Echo echo, OperationCase operation) {
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
        .allSatisfy(request -> assertThat(token(request)).isEqualTo(Invariants.KEY));
  }

  /** The target as sent; decoded by a framework; the key as a log would hide it. */
  private static List<Function<String, String>> spellings() {
    return List.of(
        target -> target,
        target -> Invariants.KEY.replace("\\", "\\\\").replace("\"", "\\\""),
        target ->
            Base64.getEncoder().encodeToString(Invariants.KEY.getBytes(StandardCharsets.UTF_8)));
  }

  /** The key as it arrived. */
  private static String token(ReceivedRequest request) {
    return SecretSearch.percentDecoded(request.target().replaceFirst(".*[?&]api_token=", ""));
  }
}

package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SampleAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that echo the key, or personal data. The invariants look for the key in every exception,
 * log line, value and thread name; this class gives them something to find.
 */
class SecretsTest {

  private static final String KEY = ClientInvariants.KEY;

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  static Stream<Arguments> spellings() {
    byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
    String form = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    String json = KEY.replace("\\", "\\\\").replace("\"", "\\\"");
    return Stream.of(
            KEY,
            "ST-API " + KEY,
            form,
            form.toLowerCase(Locale.ROOT),
            json,
            json.replace("/", "\\/"),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getEncoder().withoutPadding().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void anEchoedKeyIsRedacted(String spelling) {
    for (int status : new int[] {200, 302, 400, 401, 404, 429, 500, 503, 600}) {
      for (RawResponse reply : echoes(status, spelling)) {
        for (OperationCase<SignTrakerClient> operation :
            List.of(SignTrakerOperations.LIST, SignTrakerOperations.CREATE)) {
          invariants.server().byDefault(Script.respond(reply));
          Throwable failure = invariants.call(operation.of(client)).failure();
          if (failure instanceof ApiException answer) {
            assertThat(answer.header("X-Request-Id")).isNotEqualTo(spelling);
          }
        }
      }
    }
  }

  /** The escapes that .NET's JSON writer uses for all but letters and digits. */
  @Test
  void aKeyInUnicodeEscapesIsRedacted() {
    StringBuilder escaped = new StringBuilder();
    KEY.chars()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                escaped.append((char) c);
              } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    invariants.server().byDefault(Script.json(400, "{\"Message\":\"Bad key " + escaped + "\"}"));
    ApiException failure =
        invariants.call(SignTrakerOperations.GET.of(client)).failedWith(ApiException.class);
    assertThat(failure.body()).doesNotContain(escaped).doesNotContainIgnoringCase(escaped);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void malformedHttpThatQuotesTheKeyIsRedacted(String spelling) {
    for (String message :
        List.of(
            spelling,
            "HTTP/1.1 " + spelling,
            "HTTP/1.1 200 OK\r\n" + spelling,
            "HTTP/1.1 200 OK\r\nContent-Length: " + spelling + "\r\n\r\n" + spelling,
            "HTTP/1.1 200 OK\r\n" + spelling + ": x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + spelling + "\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + spelling + "\r\n\r\nx")) {
      invariants.server().byDefault(Script.raw(message + "\r\n\r\n").thenClose());
      assertThat(invariants.call(SignTrakerOperations.GET.of(client)).failure()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aKeyAtTheLimitOfAKeptMessageLeavesNoPart(ExecutionMode mode) {
    for (int before : new int[] {490, 500, 511, 2030, 2040, 2047}) {
      String padding = "\\u0001".repeat(before);
      invariants
          .server()
          .byDefault(Script.json(400, "{\"Message\":\"" + padding + json(KEY) + "\"}"));
      ApiException failure =
          mode.run(invariants, SignTrakerOperations.GET.of(client)).failedWith(ApiException.class);
      assertThat(failure.getMessage()).doesNotContain(KEY.substring(0, 6));
      assertThat(failure.serverMessage()).doesNotContain(KEY.substring(0, 6));
    }
    String start = "p".repeat((64 << 10) - 10);
    invariants.server().byDefault(Script.respond(RawResponse.status(400).body(start + KEY)));
    ApiException failure =
        mode.run(invariants, SignTrakerOperations.GET.of(client)).failedWith(ApiException.class);
    assertThat(failure.body()).doesNotContain(KEY.substring(0, 6));
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void personalDataIsInNoMessageOrLog(ExecutionMode mode) {
    List<String> persons =
        List.of(
            SampleAgent.EMAIL,
            SampleAgent.PHONE,
            SampleAgent.LICENCE,
            "312-555-0143",
            "3125550143",
            "(312) 555 0143",
            "ANN.SMITH%40AGENTS.EXAMPLE",
            "SL3382914");
    for (String person : persons) {
      String body =
          "{\"Message\":\"The agent "
              + person
              + " exists already\",\"ModelState\":{\""
              + person
              + "\":[\""
              + person
              + " is taken\"]}}";
      for (int status : new int[] {400, 404, 409, 500}) {
        invariants.server().byDefault(Script.json(status, body));
        ApiException failure =
            mode.run(invariants, SignTrakerOperations.CREATE.of(client))
                .failedWith(ApiException.class);
        assertThat(failure.getMessage()).doesNotContain(person);
        assertThat(failure.toString()).doesNotContain(person);
        assertThat(failure.attempts().toString()).doesNotContain(person);
        assertThat(failure.serverMessage()).contains(person); // available on request
      }
      assertThat(sdkLog()).noneMatch(line -> line.contains(person));
    }
  }

  @Test
  void requestsAndResponsesAreNotLogged() {
    invariants.server().byDefault(Script.json(200, SampleAgent.JSON));
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      if (operation != SignTrakerOperations.LIST) {
        assertThat(invariants.call(operation.of(client)).succeeded()).isTrue();
      }
    }
    assertThat(sdkLog()).isNotEmpty();
    assertThat(sdkLog())
        .noneMatch(
            line ->
                line.contains("ann")
                    || line.contains("Smith")
                    || line.contains("Archer")
                    || line.contains("/7"));
  }

  @Test
  void twoInterleavedTenantsKeepTheirKeys() {
    String otherKey = invariants.secret("other-tenant-Key+9981/==");
    try (FaultServer other = FaultServer.start().byDefault(Script.json(200, "{\"Id\":8}"))) {
      invariants.server().byDefault(Script.json(200, "{\"Id\":7}"));
      SignTrakerClient second =
          invariants.closing(
              invariants
                  .configure(SignTrakerClient.builder())
                  .apiKey(otherKey)
                  .baseUrl(other.url().toString())
                  .build());
      List<SubmittedCall<?>> calls = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        calls.add(invariants.submit(client.agents().calls().get(7)));
        calls.add(invariants.submit(second.agents().calls().get(8)));
      }
      calls.forEach(call -> assertThat(call.await().succeeded()).isTrue());
      assertThat(invariants.server().requests())
          .hasSize(50)
          .allMatch(request -> request.headers("Authorization").equals(List.of("ST-API " + KEY)));
      assertThat(other.requests())
          .hasSize(50)
          .allMatch(
              request -> request.headers("Authorization").equals(List.of("ST-API " + otherKey)));
      second.close();
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aSupplierIsAskedAtEveryAttemptAndOnceWhereTheCallIsSubmitted(ExecutionMode mode) {
    List<String> keys = List.of("first-key-1", "second-key-2", "third-key-3");
    keys.forEach(invariants::secret);
    Iterator<String> next = keys.iterator();
    SignTrakerClient rotating = withKey(ApiKey.from(next::next));
    invariants.server().enqueue(Script.status(503), Script.status(500));
    invariants.server().enqueue(Script.json(200, "{\"Id\":7}"));
    assertThat(mode.run(invariants, SignTrakerOperations.GET.of(rotating)).succeeded()).isTrue();
    assertThat(invariants.server().requests())
        .extracting(request -> request.header("Authorization").orElseThrow())
        .containsExactly(
            mode == ExecutionMode.BLOCKING
                ? new String[] {"ST-API first-key-1", "ST-API second-key-2", "ST-API third-key-3"}
                : new String[] {"ST-API first-key-1", "ST-API first-key-1", "ST-API first-key-1"});
  }

  static Stream<Arguments> badSuppliers() {
    return Stream.of(
            supplier(() -> null),
            supplier(() -> ""),
            supplier(() -> "Bearer " + KEY),
            supplier(() -> KEY + "\r\nX-Evil: 1"),
            supplier(() -> KEY + "\u00e9"),
            supplier(
                () -> {
                  throw new IllegalStateException("vault said " + KEY);
                }),
            supplier(
                () -> {
                  throw new IllegalArgumentException("vault said " + KEY);
                }))
        .flatMap(
            supplier ->
                Stream.of(ExecutionMode.values()).map(mode -> Arguments.of(mode, supplier)));
  }

  @ParameterizedTest
  @MethodSource("badSuppliers")
  void aFailingKeySupplierIsReportedWithoutItsMessageAndNothingIsSent(
      ExecutionMode mode, Supplier<String> supplier) {
    SignTrakerClient unlucky = withKey(ApiKey.from(supplier));
    SdkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(unlucky))
            .failedWith(ConfigurationException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure).hasMessageContaining("apiKey");
    assertThat(invariants.server().connections()).isZero();
  }

  @Test
  void aKeyIsMaskedInEveryToString() {
    assertThat(ApiKey.of(KEY)).hasToString("ApiKey[***]");
    assertThat(ApiKey.from(() -> KEY)).hasToString("ApiKey[***]");
    assertThat(SignTrakerClient.builder().apiKey(KEY).toString()).doesNotContain(KEY);
    assertThat(client.toString()).isEqualTo("SignTraker at " + invariants.server().url());
  }

  private SignTrakerClient withKey(ApiKey key) {
    return invariants.closing(invariants.configure(SignTrakerClient.builder()).apiKey(key).build());
  }

  private List<String> sdkLog() {
    return invariants.log().lines().stream().filter(line -> line.contains("io.realtysdk")).toList();
  }

  private static List<RawResponse> echoes(int status, String spelling) {
    RawResponse reply = RawResponse.status(status);
    return List.of(
        reply.body("{\"Message\":\"Bad key " + json(spelling) + "\"}"),
        reply.body("{\"Message\":\"Bad key " + spelling + "\"}"),
        reply.body("{\"ModelState\":{\"" + json(spelling) + "\":[\"" + json(spelling) + "\"]}}"),
        reply.body("[{\"Id\":\"" + json(spelling) + "\"}]"),
        reply.body("[{\"" + json(spelling) + "\":true,\"Id\":\"x\"}]"),
        reply.header("Content-Type", "text/html").body("<p>" + spelling),
        reply.header("X-Request-Id", spelling).header("Allow", spelling).body("x"),
        reply.header("X-RateLimit-Policy", spelling).header("Date", spelling).body("x"),
        new RawResponse("HTTP/1.1 " + status + " " + spelling, List.of(), new byte[0]));
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static Supplier<String> supplier(Supplier<String> supplier) {
    return supplier;
  }
}

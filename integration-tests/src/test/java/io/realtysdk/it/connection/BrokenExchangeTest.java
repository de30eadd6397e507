package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Header;
import io.realtysdk.it.support.server.MalformedResponses;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that read the request and then send nothing, garbage, or a truncated head. */
class BrokenExchangeTest {

  private static final Duration ATTEMPT = Duration.ofMillis(400);

  /** Far below the deadline of 10 s, and long enough for a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final RawResponse GOOD = RawResponse.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aHeadThatEndsAtAnyByteIsUnknownForACreateAndSentOnce(ExecutionMode mode) {
    int head = GOOD.headBytes().length;
    for (int bytes = 0; bytes < head; bytes++) {
      invariants.server().enqueue(Script.cutAt(bytes, GOOD));
      SdkException failure =
          mode.run(invariants, SignTrakerOperations.CREATE.of(client)).sdkFailure();
      assertThat(failure).as("cut at %d", bytes).isInstanceOf(NetworkException.class);
      assertThat(failure.outcome()).as("cut at %d", bytes).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(head);
  }

  @Test
  void aReadIsRetriedWhereverItsHeadEnds() {
    int head = GOOD.headBytes().length;
    for (int bytes = 0; bytes < head; bytes++) {
      invariants.server().enqueue(Script.cutAt(bytes, GOOD), Script.respond(GOOD));
      assertThat(invariants.call(SignTrakerOperations.GET.of(client)).succeeded())
          .as("at %d", bytes)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void endlessHeadersEnd(ExecutionMode mode) {
    invariants.server().byDefault(MalformedResponses.endlessHeaders());
    SdkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client)).sdkFailure();
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("endless")
  void anEndlessResponseIsEndedByTheAttemptTimeout(ExecutionMode mode, Script answer) {
    invariants.server().byDefault(answer);
    RequestOptions patience = RequestOptions.builder().attemptTimeout(ATTEMPT).build();
    CallRecord<?> call =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client).with(patience));
    assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(call.elapsed()).isLessThan(SOON);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  static Stream<Arguments> endless() {
    Script continues =
        Script.step(
            wire -> {
              while (!wire.ended()) {
                wire.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              }
            });
    Script drip = Script.drip(GOOD.bytes(), Duration.ofMillis(60));
    return Stream.of(Script.stallUntilClientLeaves(), drip, continues)
        .flatMap(
            answer -> Stream.of(ExecutionMode.values()).map(mode -> Arguments.of(mode, answer)));
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aSlowBodyIsEndedByTheAttemptTimeoutAndIsApplied(ExecutionMode mode) {
    Script drip =
        Script.raw(GOOD.headBytes()).then(Script.drip(GOOD.body(), Duration.ofMillis(100)));
    invariants.server().byDefault(drip);
    RequestOptions patience = RequestOptions.builder().attemptTimeout(ATTEMPT).build();
    CallRecord<?> call =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client).with(patience));
    assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(call.elapsed()).isLessThan(SOON);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aServerThatNeverReadsEndsWithTheAttemptTimeout(ExecutionMode mode) {
    // More than the socket buffers of both ends together.
    String notes = "n".repeat(16 << 20);
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().notes(notes).build();
    invariants.server().onEveryAccept(Script.stall());
    RequestOptions patience =
        RequestOptions.builder().attemptTimeout(ATTEMPT).withoutRetries().build();
    CallRecord<?> call =
        mode.run(invariants, client.agents().calls().update(7, patch).with(patience));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(call.elapsed()).isLessThan(SOON);
    invariants.server().close(); // it would not notice that the client has gone
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 102, 103, 110, 199})
  void aFinalResponseMayFollowAnInterimOne(int status) {
    Script interim = Script.interim(status, new Header("Link", "<x>; rel=preload"));
    invariants.server().byDefault(interim.then(Script.respond(GOOD)));
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      if (operation != SignTrakerOperations.LIST) {
        assertThat(invariants.call(operation.of(client)).succeeded()).as("%s", operation).isTrue();
      }
    }
    assertThat(invariants.server().requests()).hasSize(SignTrakerOperations.ALL.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 102, 103, 150, 199})
  void anInterimResponseAloneIsNoSuccess(int status) {
    invariants.server().byDefault(Script.interim(status).thenClose());
    for (ExecutionMode mode : ExecutionMode.values()) {
      SdkException failure =
          mode.run(invariants, SignTrakerOperations.CREATE.of(client)).sdkFailure();
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(2);
  }

  @Test
  void anUnrequestedProtocolSwitchLeavesNoConnection() {
    invariants
        .server()
        .byDefault(
            Script.interim(101, new Header("Connection", "Upgrade"), new Header("Upgrade", "x"))
                .then(Script.stallUntilClientLeaves()));
    SdkException failure = invariants.call(SignTrakerOperations.CREATE.of(client)).sdkFailure();
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1",
        "HTTP/1.1 ",
        "HTTP/1.1 20",
        "HTTP/1.1 2000 Long",
        "HTTP/1.1 99 Low",
        "HTTP/1.1 -10 Negative",
        "HTTP/1.1 2OO Letters",
        "HTTP/2 200 OK",
        "HTTP/9.9 200 OK",
        "HTTQ/1.1 200 OK",
        "200 OK",
        "\u0000\u0001\u0002",
        "{\"Id\":7}",
        "SSH-2.0-OpenSSH_9.6"
      })
  void aMalformedStatusLineIsTypedAndACreateIsSentOnce(String line) {
    invariants.server().byDefault(MalformedResponses.statusLine(line).thenClose());
    for (ExecutionMode mode : ExecutionMode.values()) {
      SdkException failure =
          mode.run(invariants, SignTrakerOperations.CREATE.of(client)).sdkFailure();
      assertThat(failure).isInstanceOf(NetworkException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(2);
  }

  @Test
  void aReadRetriesAMalformedResponseOnce() {
    invariants.server().byDefault(MalformedResponses.statusLine("HTTP/1.1 99 Low").thenClose());
    assertThat(invariants.call(SignTrakerOperations.GET.of(client)).sdkFailure().attempts())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-1", "-99999999999999999999", "8, 9", "8;", "0x8", "eight"})
  void aMalformedLengthIsTypedAndNoThreadEnds(String length) {
    invariants.server().byDefault(MalformedResponses.contentLength(length, GOOD));
    for (ExecutionMode mode : ExecutionMode.values()) {
      for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
        CallRecord<?> call = mode.run(invariants, operation.of(client));
        if (!call.succeeded()) {
          assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.APPLIED);
        }
      }
    }
    // However the length was read, the next response is unaffected.
    invariants.server().byDefault(Script.respond(GOOD));
    assertThat(invariants.call(SignTrakerOperations.GET.of(client)).succeeded()).isTrue();
  }

  @Test
  void aNegativeLengthUnder2xxIsAppliedAndNotRetried() {
    invariants.server().byDefault(MalformedResponses.contentLength("-5", GOOD));
    SdkException failure =
        invariants
            .call(SignTrakerOperations.CREATE.of(client))
            .failedWith(ResponseFormatException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {": no name", "no colon at all", "X: a\u0000b", "Bad Name: x", "X: \u00e9\u00ff"})
  void aMalformedHeaderLineIsTyped(String line) {
    String body = new String(GOOD.body(), StandardCharsets.UTF_8);
    String message =
        "HTTP/1.1 200 OK\r\n" + line + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    invariants.server().byDefault(Script.raw(message));
    for (ExecutionMode mode : ExecutionMode.values()) {
      for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
        mode.run(invariants, operation.of(client)); // the invariants look at what it came to
      }
    }
  }

  @Test
  void leftoverBytesDoNotAnswerTheNextCall() {
    invariants
        .server()
        .enqueue(Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"Id\":7}{\"Id\":666}"))
        .byDefault(Script.respond(GOOD));
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
  }
}

package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
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

/** Servers that take the request and then answer with silence, garbage, or half of a head. */
class BrokenExchangeTest {

  private static final Duration ATTEMPT = Duration.ofMillis(400);

  /** Far from the deadline of 10 s, and patient with a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final Reply GOOD = Reply.json(200, "{\"Id\":7}");

  @RegisterExtension final Invariants invariants = new Invariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aHeadThatEndsAtAnyByteIsUnknownForACreateAndSentOnce(Way way) {
    int head = GOOD.headBytes().length;
    for (int bytes = 0; bytes < head; bytes++) {
      invariants.server().enqueue(Answer.cutHeadersAt(bytes, GOOD));
      SdkException failure = way.run(invariants, AgentCall.CREATE.of(client)).sdkFailure();
      assertThat(failure).as("cut at %d", bytes).isInstanceOf(NetworkException.class);
      assertThat(failure.outcome()).as("cut at %d", bytes).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(head);
  }

  @Test
  void aReadIsTriedAgainWhereverItsHeadEnds() {
    int head = GOOD.headBytes().length;
    for (int bytes = 0; bytes < head; bytes++) {
      invariants.server().enqueue(Answer.cutHeadersAt(bytes, GOOD), Answer.respond(GOOD));
      assertThat(invariants.call(AgentCall.GET.of(client)).succeeded()).as("at %d", bytes).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endlessHeadersEnd(Way way) {
    invariants.server().byDefault(Malformed.endlessHeaders());
    SdkException failure = way.run(invariants, AgentCall.CREATE.of(client)).sdkFailure();
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("endless")
  void whatNeverEndsIsEndedByTheAttemptTimeout(Way way, Answer answer) {
    invariants.server().byDefault(answer);
    RequestOptions patience = RequestOptions.builder().attemptTimeout(ATTEMPT).build();
    CallRecord<?> call = way.run(invariants, AgentCall.CREATE.of(client).with(patience));
    assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(call.elapsed()).isLessThan(SOON);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  static Stream<Arguments> endless() {
    Answer continues =
        Answer.step(
            wire -> {
              while (!wire.ended()) {
                wire.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              }
            });
    Answer drip = Answer.drip(GOOD.bytes(), Duration.ofMillis(60));
    return Stream.of(Answer.stallUntilClientLeaves(), drip, continues)
        .flatMap(answer -> Stream.of(Way.values()).map(way -> Arguments.of(way, answer)));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aBodyThatDripsIsEndedByTheAttemptTimeoutAndIsApplied(Way way) {
    Answer drip =
        Answer.raw(GOOD.headBytes()).then(Answer.drip(GOOD.body(), Duration.ofMillis(100)));
    invariants.server().byDefault(drip);
    RequestOptions patience = RequestOptions.builder().attemptTimeout(ATTEMPT).build();
    CallRecord<?> call = way.run(invariants, AgentCall.CREATE.of(client).with(patience));
    assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(call.elapsed()).isLessThan(SOON);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aServerThatNeverReadsIsGivenUpOn(Way way) {
    // More than the kernel takes for both ends together.
    String notes = "n".repeat(16 << 20);
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().notes(notes).build();
    invariants.server().onEveryAccept(Answer.stall());
    RequestOptions patience =
        RequestOptions.builder().attemptTimeout(ATTEMPT).withoutRetries().build();
    CallRecord<?> call =
        way.run(invariants, client.agents().calls().update(7, patch).with(patience));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(call.elapsed()).isLessThan(SOON);
    invariants.server().close(); // it would not notice that the client has gone
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 102, 103, 110, 199})
  void aFinalAnswerMayFollowAnInterimOne(int status) {
    Answer interim = Answer.interim(status, new Header("Link", "<x>; rel=preload"));
    invariants.server().byDefault(interim.then(Answer.respond(GOOD)));
    for (AgentCall operation : AgentCall.values()) {
      if (operation != AgentCall.LIST) {
        assertThat(invariants.call(operation.of(client)).succeeded()).as("%s", operation).isTrue();
      }
    }
    assertThat(invariants.server().requests()).hasSize(AgentCall.values().length - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 102, 103, 150, 199})
  void anInterimAnswerAloneIsNoSuccess(int status) {
    invariants.server().byDefault(Answer.interim(status).thenClose());
    for (Way way : Way.values()) {
      SdkException failure = way.run(invariants, AgentCall.CREATE.of(client)).sdkFailure();
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(2);
  }

  @Test
  void aSwitchOfProtocolsThatNobodyAskedForLeavesNoConnection() {
    invariants
        .server()
        .byDefault(
            Answer.interim(101, new Header("Connection", "Upgrade"), new Header("Upgrade", "x"))
                .then(Answer.stallUntilClientLeaves()));
    SdkException failure = invariants.call(AgentCall.CREATE.of(client)).sdkFailure();
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
    invariants.server().byDefault(Malformed.statusLine(line).thenClose());
    for (Way way : Way.values()) {
      SdkException failure = way.run(invariants, AgentCall.CREATE.of(client)).sdkFailure();
      assertThat(failure).isInstanceOf(NetworkException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).hasSize(2);
  }

  @Test
  void aReadTriesAMalformedAnswerOnceMore() {
    invariants.server().byDefault(Malformed.statusLine("HTTP/1.1 99 Low").thenClose());
    assertThat(invariants.call(AgentCall.GET.of(client)).sdkFailure().attempts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-1", "-99999999999999999999", "8, 9", "8;", "0x8", "eight"})
  void aBrokenLengthIsTypedAndNothingDies(String length) {
    invariants.server().byDefault(Malformed.contentLength(length, GOOD));
    for (Way way : Way.values()) {
      for (AgentCall operation : AgentCall.values()) {
        CallRecord<?> call = way.run(invariants, operation.of(client));
        if (!call.succeeded()) {
          assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.APPLIED);
        }
      }
    }
    // Whatever it made of the length, the next answer is read as if nothing had happened.
    invariants.server().byDefault(Answer.respond(GOOD));
    assertThat(invariants.call(AgentCall.GET.of(client)).succeeded()).isTrue();
  }

  @Test
  void aNegativeLengthUnderSuccessIsAppliedAndNotRepeated() {
    invariants.server().byDefault(Malformed.contentLength("-5", GOOD));
    SdkException failure =
        invariants.call(AgentCall.CREATE.of(client)).failedWith(ResponseFormatException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {": no name", "no colon at all", "X: a\u0000b", "Bad Name: x", "X: \u00e9\u00ff"})
  void aMalformedHeaderLineNeverEscapesAsSomethingElse(String line) {
    String body = new String(GOOD.body(), StandardCharsets.UTF_8);
    String message =
        "HTTP/1.1 200 OK\r\n" + line + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    invariants.server().byDefault(Answer.raw(message));
    for (Way way : Way.values()) {
      for (AgentCall operation : AgentCall.values()) {
        way.run(invariants, operation.of(client)); // the invariants look at what it came to
      }
    }
  }

  @Test
  void bytesThatAreLeftOverDoNotAnswerTheNextCall() {
    invariants
        .server()
        .enqueue(Answer.raw("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"Id\":7}{\"Id\":666}"))
        .byDefault(Answer.respond(GOOD));
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
  }
}

package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.EnumSet;
import java.util.Set;
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

/** Bodies under 2xx whose framing, coding or size is wrong. */
class BrokenBodyTest {

  private static final RequestOptions ONCE = RequestOptions.builder().withoutRetries().build();

  /** The others see at its first byte that an array is not what they wait for. */
  private static final Set<AgentCall> TAKE_AN_ARRAY =
      EnumSet.of(AgentCall.LIST, AgentCall.ACTIVATE, AgentCall.DEACTIVATE);

  private static final String COMPACT = AgentSample.JSON.replaceAll("\\s*\n\\s*", "");
  private static final Reply AGENT = Reply.json(200, COMPACT);
  private static final Reply LIST = Reply.json(200, "[" + COMPACT + "," + COMPACT + "]");

  @RegisterExtension final Invariants invariants = new Invariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client =
        invariants.closing(
            invariants
                .configure(
                    SignTrakerClient.builder(), invariants.settings().maxResponseBytes(1 << 20))
                .build());
  }

  @Test
  void aRecordCutAnywhereIsACutBody() {
    assertCutEverywhere(AGENT, client.agents().calls().get(7));
  }

  @Test
  void aListCutAnywhereIsACutBody() {
    assertCutEverywhere(LIST, client.agents().calls().list());
  }

  @Test
  void aBodyWhoseEndIsTheConnectionsIsCutTooIfItsJsonIs() {
    String head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n";
    IntStream.range(1, COMPACT.length() - 1)
        .forEach(
            cut -> {
              invariants.server().enqueue(Answer.raw(head + COMPACT.substring(0, cut)).thenClose());
              SdkException failure =
                  invariants.call(client.agents().calls().get(7).with(ONCE)).sdkFailure();
              assertThat(failure.outcome()).as("cut at %d", cut).isEqualTo(Outcome.APPLIED);
            });
    invariants.server().enqueue(Answer.raw(head + COMPACT).thenClose());
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aCutAnswerToACreateIsAppliedAndNotRepeated(Way way) {
    invariants
        .server()
        .byDefault(Answer.applyThen(invariants.ledger(), Answer.cutBodyAt(5, AGENT)));
    SdkException failure =
        way.run(invariants, AgentCall.CREATE.of(client)).failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(failure).hasMessageContaining("the body broke off");
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void aCutAnswerIsFetchedAgainForAReadAndOnceForAnUpdate() {
    invariants.server().byDefault(Answer.cutBodyAt(5, AGENT));
    assertThat(invariants.call(AgentCall.GET.of(client)).sdkFailure().attempts()).hasSize(3);
    assertThat(invariants.call(AgentCall.UPDATE.of(client)).sdkFailure().attempts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 4096})
  void chunksOfAnySizeAreReadWhole(int size) {
    invariants.server().byDefault(Malformed.chunked(LIST, size));
    assertThat(invariants.call(client.agents().calls().list()).orFail().items()).hasSize(2);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
            Malformed.chunkedWithoutEnd(AGENT),
            Malformed.brokenChunk(AGENT),
            Malformed.contentLength("9999", AGENT),
            Malformed.contentLength("12", AGENT),
            Malformed.contentLength("0", AGENT),
            Malformed.brokenGzip(AGENT),
            Malformed.truncatedGzip(AGENT, 1),
            Malformed.truncatedGzip(AGENT, 20),
            Malformed.truncatedGzip(AGENT, 100_000),
            Answer.respond(AGENT.header("Content-Encoding", "gzip")),
            Answer.respond(AGENT.header("Content-Encoding", "br").body("\u0001\u0002")))
        .flatMap(answer -> Stream.of(Way.values()).map(way -> Arguments.of(way, answer)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenBodyIsTypedAppliedAndNotRepeatedForACreate(Way way, Answer answer) {
    invariants.server().byDefault(Answer.applyThen(invariants.ledger(), answer));
    SdkException failure = way.run(invariants, AgentCall.CREATE.of(client)).sdkFailure();
    assertThat(failure).isInstanceOfAny(NetworkException.class, ResponseFormatException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenBodyNeverBecomesAnAgent(Way way, Answer answer) {
    invariants.server().byDefault(answer);
    assertThat(way.run(invariants, AgentCall.GET.of(client)).sdkFailure().outcome())
        .isEqualTo(Outcome.APPLIED);
    assertThat(way.run(invariants, AgentCall.LIST.of(client)).sdkFailure().outcome())
        .isEqualTo(Outcome.APPLIED);
  }

  @Test
  void gzipIsReadAndAnEncodingNobodyAskedForIsNotTakenForJson() {
    invariants.server().byDefault(Malformed.gzip(LIST));
    assertThat(invariants.call(client.agents().calls().list()).orFail().items()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aBombIsDefusedAtTheLimitOfDecodedBytes(Way way) {
    invariants.server().byDefault(Malformed.gzipBomb(256L << 20));
    long before = usedMemory();
    for (AgentCall operation : TAKE_AN_ARRAY) {
      SdkException failure =
          way.run(invariants, operation.of(client)).failedWith(ResponseTooLargeException.class);
      assertThat(failure.outcome()).as("%s", operation).isEqualTo(Outcome.APPLIED);
      assertThat(failure.attempts()).as("%s", operation).hasSize(1);
    }
    assertThat(usedMemory() - before).isLessThan(32L << 20);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aBodyWithoutEndIsStoppedAtTheLimit(Way way) {
    invariants.server().byDefault(Malformed.endlessBody());
    for (AgentCall operation : TAKE_AN_ARRAY) {
      SdkException failure =
          way.run(invariants, operation.of(client)).failedWith(ResponseTooLargeException.class);
      assertThat(failure.outcome()).as("%s", operation).isEqualTo(Outcome.APPLIED);
    }
  }

  @Test
  void theLimitItselfIsAllowedAndOneByteMoreIsNot() {
    String exact = "{\"Id\":7" + " ".repeat((1 << 20) - 8) + "}";
    invariants.server().enqueue(Answer.json(200, exact));
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
    invariants.server().enqueue(Answer.json(200, exact + " "));
    invariants.call(client.agents().calls().get(7)).failedWith(ResponseTooLargeException.class);
  }

  private void assertCutEverywhere(Reply reply, ApiCall<?> call) {
    int length = reply.body().length;
    for (int cut = 0; cut < length; cut++) {
      invariants.server().enqueue(Answer.cutBodyAt(cut, reply));
      SdkException failure = invariants.call(call.with(ONCE)).failedWith(NetworkException.class);
      assertThat(failure.outcome()).as("cut at %d", cut).isEqualTo(Outcome.APPLIED);
    }
    invariants.server().enqueue(Answer.respond(reply));
    assertThat(invariants.call(call.with(ONCE)).succeeded()).isTrue();
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

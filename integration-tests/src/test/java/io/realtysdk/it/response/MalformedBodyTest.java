package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SampleAgent;
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

/** Bodies of 2xx responses whose framing, coding or size is wrong. */
class MalformedBodyTest {

  private static final RequestOptions ONCE = RequestOptions.builder().withoutRetries().build();

  /** The others fail at the first byte of an array. */
  private static final List<OperationCase<SignTrakerClient>> TAKE_AN_ARRAY =
      List.of(
          SignTrakerOperations.LIST,
          SignTrakerOperations.ACTIVATE,
          SignTrakerOperations.DEACTIVATE);

  private static final String COMPACT = SampleAgent.JSON.replaceAll("\\s*\n\\s*", "");
  private static final RawResponse AGENT = RawResponse.json(200, COMPACT);
  private static final RawResponse LIST =
      RawResponse.json(200, "[" + COMPACT + "," + COMPACT + "]");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

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
  void aRecordCutAnywhereIsATruncatedBody() {
    assertCutEverywhere(AGENT, client.agents().calls().get(7));
  }

  @Test
  void aListCutAnywhereIsATruncatedBody() {
    assertCutEverywhere(LIST, client.agents().calls().list());
  }

  @Test
  void aCloseDelimitedBodyWithIncompleteJsonIsTruncated() {
    String head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n";
    IntStream.range(1, COMPACT.length() - 1)
        .forEach(
            cut -> {
              invariants.server().enqueue(Script.raw(head + COMPACT.substring(0, cut)).thenClose());
              SdkException failure =
                  invariants.call(client.agents().calls().get(7).with(ONCE)).sdkFailure();
              assertThat(failure.outcome()).as("cut at %d", cut).isEqualTo(Outcome.APPLIED);
            });
    invariants.server().enqueue(Script.raw(head + COMPACT).thenClose());
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aTruncatedResponseToACreateIsAppliedAndNotRetried(ExecutionMode mode) {
    invariants
        .server()
        .byDefault(Script.applyThen(invariants.ledger(), Script.cutBodyAt(5, AGENT)));
    SdkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client))
            .failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(failure).hasMessageContaining("response body truncated");
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void aTruncatedResponseIsRetriedForAReadAndOnceForAnUpdate() {
    invariants.server().byDefault(Script.cutBodyAt(5, AGENT));
    assertThat(invariants.call(SignTrakerOperations.GET.of(client)).sdkFailure().attempts())
        .hasSize(3);
    assertThat(invariants.call(SignTrakerOperations.UPDATE.of(client)).sdkFailure().attempts())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 4096})
  void chunksOfAnySizeAreRead(int size) {
    invariants.server().byDefault(MalformedResponses.chunked(LIST, size));
    assertThat(invariants.call(client.agents().calls().list()).orFail().items()).hasSize(2);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
            MalformedResponses.chunkedWithoutEnd(AGENT),
            MalformedResponses.brokenChunk(AGENT),
            MalformedResponses.contentLength("9999", AGENT),
            MalformedResponses.contentLength("12", AGENT),
            MalformedResponses.contentLength("0", AGENT),
            MalformedResponses.brokenGzip(AGENT),
            MalformedResponses.truncatedGzip(AGENT, 1),
            MalformedResponses.truncatedGzip(AGENT, 20),
            MalformedResponses.truncatedGzip(AGENT, 100_000),
            Script.respond(AGENT.header("Content-Encoding", "gzip")),
            Script.respond(AGENT.header("Content-Encoding", "br").body("\u0001\u0002")))
        .flatMap(
            answer -> Stream.of(ExecutionMode.values()).map(mode -> Arguments.of(mode, answer)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aMalformedBodyIsTypedAppliedAndNotRetriedForACreate(ExecutionMode mode, Script answer) {
    invariants.server().byDefault(Script.applyThen(invariants.ledger(), answer));
    SdkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client)).sdkFailure();
    assertThat(failure).isInstanceOfAny(NetworkException.class, ResponseFormatException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aMalformedBodyNeverBecomesAnAgent(ExecutionMode mode, Script answer) {
    invariants.server().byDefault(answer);
    assertThat(mode.run(invariants, SignTrakerOperations.GET.of(client)).sdkFailure().outcome())
        .isEqualTo(Outcome.APPLIED);
    assertThat(mode.run(invariants, SignTrakerOperations.LIST.of(client)).sdkFailure().outcome())
        .isEqualTo(Outcome.APPLIED);
  }

  @Test
  void gzipIsDecodedAndAnUnrequestedEncodingIsAnError() {
    invariants.server().byDefault(MalformedResponses.gzip(LIST));
    assertThat(invariants.call(client.agents().calls().list()).orFail().items()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aGzipBombIsStoppedAtTheLimitOfDecodedBytes(ExecutionMode mode) {
    invariants.server().byDefault(MalformedResponses.gzipBomb(256L << 20));
    long before = usedMemory();
    for (OperationCase<SignTrakerClient> operation : TAKE_AN_ARRAY) {
      SdkException failure =
          mode.run(invariants, operation.of(client)).failedWith(ResponseTooLargeException.class);
      assertThat(failure.outcome()).as("%s", operation).isEqualTo(Outcome.APPLIED);
      assertThat(failure.attempts()).as("%s", operation).hasSize(1);
    }
    assertThat(usedMemory() - before).isLessThan(32L << 20);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anEndlessBodyIsStoppedAtTheLimit(ExecutionMode mode) {
    invariants.server().byDefault(MalformedResponses.endlessBody());
    for (OperationCase<SignTrakerClient> operation : TAKE_AN_ARRAY) {
      SdkException failure =
          mode.run(invariants, operation.of(client)).failedWith(ResponseTooLargeException.class);
      assertThat(failure.outcome()).as("%s", operation).isEqualTo(Outcome.APPLIED);
    }
  }

  @Test
  void theLimitItselfIsAllowedAndOneByteMoreIsNot() {
    String exact = "{\"Id\":7" + " ".repeat((1 << 20) - 8) + "}";
    invariants.server().enqueue(Script.json(200, exact));
    assertThat(invariants.call(client.agents().calls().get(7)).orFail().id()).isEqualTo(7);
    invariants.server().enqueue(Script.json(200, exact + " "));
    invariants.call(client.agents().calls().get(7)).failedWith(ResponseTooLargeException.class);
  }

  private void assertCutEverywhere(RawResponse reply, ApiCall<?> call) {
    int length = reply.body().length;
    for (int cut = 0; cut < length; cut++) {
      invariants.server().enqueue(Script.cutBodyAt(cut, reply));
      SdkException failure = invariants.call(call.with(ONCE)).failedWith(NetworkException.class);
      assertThat(failure.outcome()).as("cut at %d", cut).isEqualTo(Outcome.APPLIED);
    }
    invariants.server().enqueue(Script.respond(reply));
    assertThat(invariants.call(call.with(ONCE)).succeeded()).isTrue();
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

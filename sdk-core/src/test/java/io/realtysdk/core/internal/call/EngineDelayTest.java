package io.realtysdk.core.internal.call;

import static io.realtysdk.core.internal.operation.Idempotency.IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.NOT_IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the engine waits, and what it still starts before its deadline. */
class EngineDelayTest {
  private final TestEngine engine = new TestEngine();

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void transientFailuresWaitWithFullJitterInADoublingRange() {
    engine.clock.random(1);
    engine.sender.otherwise(Reply.status(500));
    engine.fails(SAFE);
    assertThat(engine.clock.waits()).containsExactly(ms(250), ms(500));
  }

  @Test
  void throttledFailuresWaitAtLeastASecond() {
    engine.clock.random(0.5);
    engine.sender.otherwise(Reply.status(429));
    engine.fails(NOT_IDEMPOTENT);
    assertThat(engine.clock.waits()).containsExactly(ms(1500), ms(2000));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 421, 429, 500, 503, 520})
  void retryAfterIsAFloorWithUpToATenthOnEveryRetriedStatus(int status) {
    engine.clock.random(1);
    engine.sender.next(Reply.status(status).header("Retry-After", "2"));
    engine.run(SAFE);
    assertThat(engine.clock.waits()).containsExactly(ms(2200));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 0, 1500",
    "503, 'Fri, 06 Nov 2026 08:00:00 GMT', 1500",
    "500, 0, 125",
    "429, '5, 5', 5250",
    "429, 'Mon, 06 Nov 2026 08:49:40 GMT', 10500",
    "429, 1e-600000000, 1500"
  })
  void retryAfterOfOddValues(int status, String value, long millis) {
    engine.sender.next(Reply.status(status).header("Retry-After", value));
    engine.run(SAFE);
    assertThat(engine.clock.waits()).containsExactly(ms(millis));
  }

  @Test
  void theLongerOneOfHeaderAndBodyCounts() {
    engine.clock.random(0);
    engine.sender.next(
        Reply.status(429).header("Retry-After", "2").body("{\"retry_after\":7}"),
        Reply.status(429).header("Retry-After", "9").body("{\"retry_after\":-1}"));
    engine.run(SAFE);
    assertThat(engine.clock.waits()).containsExactly(ms(7000), ms(9000));
  }

  @Test
  void aRetryAfterOverTheLimitFailsAtOnceAndSaysWhy() {
    engine.sender.next(Reply.status(429).header("Retry-After", "3600"));
    ApiException failure = (ApiException) engine.fails(SAFE);
    assertThat(engine.clock.waits()).isEmpty();
    assertThat(failure.notRetriedReason()).isEqualTo(NotRetriedReason.RETRY_AFTER_TOO_LONG);
    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    assertThat(failure)
        .hasMessage(
            "test.things: HTTP 429 [REJECTED]; not retried: Retry-After 3600 s exceeds"
                + " maxRetryAfter 60 s");
  }

  @Test
  void aRetryAfterOverTheTimeLeftFailsAtOnce() {
    engine.with(b -> b.timeout(Duration.ofSeconds(30)));
    engine.sender.next(Reply.status(503).header("Retry-After", "30"));
    SdkException failure = engine.fails(SAFE);
    assertThat(engine.clock.waits()).isEmpty();
    assertThat(failure.notRetriedReason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
    assertThat(failure).hasMessageEndingWith("[UNKNOWN]; not retried: too little time left");
  }

  /** Of 100 such calls, 92 to 97 used to fail unsent once they had waited a little. */
  @ParameterizedTest
  @ValueSource(longs = {1, 10, 999, 1001, 1010})
  void theFirstAttemptIsMadeWhateverIsLeft(long millis) {
    RequestOptions options = RequestOptions.builder().timeout(ms(millis)).build();
    Engine e = engine.engine();
    CallState state = e.begin(TestEngine.operation(SAFE), options);
    engine.clock.advance(ms(millis).toNanos() / 2);
    e.prepare(TestEngine.operation(SAFE), options, state, false).run();
    assertThat(engine.sender.sent()).hasSize(1);
    assertThat(engine.sender.sent().get(0).timeout()).isEqualTo(ms(millis).dividedBy(2));
  }

  @Test
  void noRetryIsStartedWithUnderASecondLeft() {
    engine.clock.random(0);
    RequestOptions options = RequestOptions.builder().timeout(ms(2000)).build();
    engine.sender.next(Reply.status(500).after(ms(1001)));
    assertThat(engine.fails(TestEngine.operation(SAFE), options).notRetriedReason())
        .isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
    engine.sender.next(Reply.status(500).after(ms(1000)));
    engine.run(TestEngine.operation(SAFE), options);
    assertThat(engine.sender.sent()).hasSize(3);
  }

  @Test
  void anAttemptNeverTakesLongerThanItsOwnLimitOrWhatIsLeft() {
    engine.sender.otherwise(Reply.noResponse(new IOException("x")).after(Duration.ofHours(1)));
    assertThat(engine.fails(SAFE)).isInstanceOf(DeadlineExceededException.class);
    assertThat(engine.clock.elapsed()).isEqualTo(Duration.ofSeconds(60));
    assertThat(engine.sender.sent().get(0).timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(engine.sender.sent()).hasSize(3);
    assertThat(engine.sender.sent().get(2).timeout()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void theBodyOfAnErrorIsReadForTwoSecondsAtMost() {
    engine.sender.next(
        Reply.status(404).body("{\"code\":\"gone\"}").bodyAfter(Duration.ofMinutes(5)));
    ApiException failure = (ApiException) engine.fails(SAFE);
    assertThat(failure.status()).isEqualTo(404);
    assertThat(failure.body()).isEqualTo("{\"code\":\"gone\"}");
    assertThat(engine.clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void attemptsAndWaitsAreOnTheException() {
    engine.sender.otherwise(Reply.status(503).after(ms(40)));
    SdkException failure = engine.fails(IDEMPOTENT);
    assertThat(failure.attempts()).hasSize(3);
    assertThat(failure.attempts().get(0).elapsed()).isEqualTo(ms(40));
    assertThat(failure.attempts().get(0).waited()).isEqualTo(ms(1500));
    assertThat(failure.attempts().get(2).waited()).isZero();
    assertThat(failure.elapsed()).isEqualTo(engine.clock.elapsed());
    assertThat(failure)
        .hasMessage(
            "test.things: HTTP 503 [UNKNOWN after 3 attempts]; not retried: all 3 attempts used");
  }

  @Test
  void aPolicyOfTheCallersIsFollowed() {
    engine.clock.random(1);
    engine.with(
        b ->
            b.retryPolicy(
                RetryPolicy.builder().maxAttempts(5).baseDelay(ms(10)).maxDelay(ms(25)).build()));
    engine.sender.otherwise(Reply.status(502));
    engine.fails(SAFE);
    assertThat(engine.clock.waits()).containsExactly(ms(10), ms(20), ms(25), ms(25));
  }
}

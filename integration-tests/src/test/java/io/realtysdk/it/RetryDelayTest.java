package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a retry waits, and who decides that. */
class RetryDelayTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Answer OK = Answer.json(200, "{\"Id\":7}");

  @RegisterExtension final Invariants invariants = new Invariants();

  @Test
  void aPassingFailureWaitsUpToTheBaseAndThenUpToTwiceIt() {
    invariants.server().byDefault(Answer.status(500));
    SdkException failure = invariants.call(calls(delays(40, 0)).get(7)).sdkFailure();
    assertThat(waits(failure, 0)).isBetween(Duration.ZERO, Duration.ofMillis(40));
    assertThat(waits(failure, 1)).isBetween(Duration.ZERO, Duration.ofMillis(80));
    assertThat(waits(failure, 2)).isZero();
    assertSpacedAsReported(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void throttlingWaitsTheThrottleDelayAndADrawOnTop(int status) {
    invariants.server().byDefault(Answer.status(status));
    SdkException failure = invariants.call(calls(delays(0, 30)).get(7)).sdkFailure();
    assertThat(waits(failure, 0)).isBetween(Duration.ofMillis(30), Duration.ofMillis(60));
    assertThat(waits(failure, 1)).isBetween(Duration.ofMillis(30), Duration.ofMillis(90));
    assertSpacedAsReported(failure);
  }

  @Test
  void retryAfterIsAFloorWithUpToATenthOnTop() {
    invariants.server().enqueue(throttled("1"), OK);
    CallRecord<?> call = invariants.call(calls(delays(0, 0)).get(7));
    call.orFail();
    assertThat(gap(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1100 + 100));
  }

  @Test
  void aCreateWaitsForRetryAfterTooBecause429SaysThatNothingWasDone() {
    invariants.server().enqueue(throttled("0.2"), Answer.applyThen(invariants.ledger(), OK));
    CallRecord<?> call =
        invariants.call(calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann")));
    call.orFail();
    // A fraction of a second is rounded up, never down.
    assertThat(gap(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 408})
  void aCreateAnsweredWithRetryAfterZeroIsSentOnce(int status) {
    invariants
        .server()
        .byDefault(
            Answer.applyThen(
                invariants.ledger(),
                Answer.respond(Reply.status(status).header("Retry-After", "0"))));
    CallRecord<?> call =
        invariants.call(calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann")));
    assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 21 Oct 2015 07:30:00 GMT",
        "Wednesday, 21-Oct-15 07:30:00 GMT",
        "Wed Oct 21 07:30:00 2015"
      })
  void aDateIsReadRelativeToTheAnswersOwnClock(String date) {
    invariants
        .server()
        .byDefault(
            Answer.respond(
                Reply.status(429)
                    .header("Date", "Wed, 21 Oct 2015 07:28:00 GMT")
                    .header("Retry-After", date)));
    RateLimitException failure = throttledOnce();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(120));
  }

  @Test
  void aDateThatHasPassedCountsAsAbsent() {
    invariants
        .server()
        .enqueue(
            Answer.respond(
                Reply.status(429)
                    .header("Date", "Wed, 21 Oct 2015 07:28:00 GMT")
                    .header("Retry-After", "Wed, 21 Oct 2015 07:00:00 GMT")),
            OK);
    invariants.call(calls(delays(0, 300)).get(7)).orFail();
    assertThat(gap(0)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"61", "3600", "99999999999"})
  void moreThanMaxRetryAfterFailsAtOnceAndIsExposed(String seconds) {
    invariants.server().byDefault(throttled(seconds));
    invariants.deadline(Duration.ofSeconds(120));
    RateLimitException failure = throttledOnce();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(Long.parseLong(seconds)));
    assertThat(failure.header("Retry-After")).isEqualTo(seconds);
    assertThat(failure.elapsed()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void moreThanTheTimeLeftFailsAtOnceAndIsExposed() {
    invariants.server().byDefault(throttled("30"));
    RateLimitException failure = throttledOnce();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(failure.elapsed()).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5",
        "soon",
        "1e3",
        "0x10",
        "NaN",
        "Infinity",
        "+3",
        "1 s",
        "",
        "\"3\"",
        "99999999999999999999999999",
        "Wed, 99 Oct 2015 07:30:00 GMT",
        "2015-10-21T07:30:00Z"
      })
  void whatMakesNoSenseIsIgnored(String value) {
    invariants.server().byDefault(throttled(value));
    RateLimitException failure =
        invariants.call(calls(delays(0, 1)).get(7)).failedWith(RateLimitException.class);
    assertThat(failure.retryAfter()).isEmpty();
    assertThat(invariants.server().requests()).hasSize(3);
  }

  @Test
  void ofSeveralValuesTheLongestCounts() {
    invariants
        .server()
        .byDefault(
            Answer.respond(
                Reply.status(429)
                    .header("Retry-After", "0")
                    .header("Retry-After", "900")
                    .header("Retry-After", "later")));
    assertThat(throttledOnce().retryAfter()).contains(Duration.ofSeconds(900));
  }

  @Test
  void thereIsNoRetryWithLessThanASecondLeft() {
    invariants.deadline(Duration.ofMillis(1300));
    invariants.server().byDefault(Answer.pause(Duration.ofMillis(400)).then(Answer.status(500)));
    invariants.call(calls(delays(0, 0)).get(7)).sdkFailure();
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void underASecondBeforeTheDeadlineNoRetryIsStarted() {
    invariants.deadline(Duration.ofMillis(900));
    invariants.server().byDefault(Answer.pause(Duration.ofMillis(50)).then(Answer.status(500)));
    invariants.call(calls(delays(0, 0)).get(7)).sdkFailure();
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void declaringACreateRepeatableRetriesIt() {
    invariants
        .server()
        .enqueue(
            Answer.applyThen(invariants.ledger(), Answer.close()),
            Answer.applyThen(invariants.ledger(), OK));
    RequestOptions declared = RequestOptions.builder().idempotent().build();
    CallRecord<?> call =
        invariants.call(declared, calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann")));
    call.orFail();
    assertThat(invariants.ledger().applied(call.id())).isEqualTo(2);
  }

  @Test
  void retriesCanBeSwitchedOffForOneCall() {
    invariants.server().byDefault(Answer.status(503));
    SignTrakerAgentCalls calls = calls(delays(0, 0));
    invariants.call(RequestOptions.builder().withoutRetries().build(), calls.get(7)).sdkFailure();
    assertThat(invariants.server().requests()).hasSize(1);
    invariants.call(calls.get(7)).sdkFailure();
    assertThat(invariants.server().requests()).hasSize(4);
  }

  private SignTrakerAgentCalls calls(RetryPolicy policy) {
    return invariants
        .closing(
            invariants
                .configure(SignTrakerClient.builder(), invariants.settings().retryPolicy(policy))
                .build())
        .agents()
        .calls();
  }

  private RateLimitException throttledOnce() {
    RateLimitException failure =
        invariants.call(calls(delays(0, 0)).get(7)).failedWith(RateLimitException.class);
    assertThat(invariants.server().requests()).hasSize(1);
    return failure;
  }

  private static RetryPolicy delays(int baseMillis, int throttleMillis) {
    return RetryPolicy.builder()
        .baseDelay(Duration.ofMillis(baseMillis))
        .throttleDelay(Duration.ofMillis(throttleMillis))
        .maxRetryAfter(MINUTE)
        .build();
  }

  private static Answer throttled(String retryAfter) {
    return Answer.respond(Reply.status(429).header("Retry-After", retryAfter));
  }

  private static Duration waits(SdkException failure, int attempt) {
    return failure.attempts().get(attempt).waited();
  }

  /** The waits that the exception tells of did take place. */
  private void assertSpacedAsReported(SdkException failure) {
    List<Attempt> attempts = failure.attempts();
    for (int i = 0; i + 1 < attempts.size(); i++) {
      assertThat(gap(i)).isGreaterThanOrEqualTo(attempts.get(i).waited());
    }
  }

  private Duration gap(int from) {
    List<ReceivedRequest> requests = invariants.server().requests();
    return Duration.ofNanos(
        requests.get(from + 1).arrivalNanos() - requests.get(from).arrivalNanos());
  }
}

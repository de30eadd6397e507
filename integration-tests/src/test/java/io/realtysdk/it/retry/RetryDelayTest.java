package io.realtysdk.it.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The delay before a retry, and what determines it. */
class RetryDelayTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Script OK = Script.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void aTransientFailureWaitsUpToTheBaseAndThenUpToTwiceIt() {
    invariants.server().byDefault(Script.status(500));
    SdkException failure = invariants.call(calls(delays(40, 0)).get(7)).sdkFailure();
    assertThat(waits(failure, 0)).isBetween(Duration.ZERO, Duration.ofMillis(40));
    assertThat(waits(failure, 1)).isBetween(Duration.ZERO, Duration.ofMillis(80));
    assertThat(waits(failure, 2)).isZero();
    assertSpacedAsReported(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void throttlingWaitsTheThrottleDelayPlusJitter(int status) {
    invariants.server().byDefault(Script.status(status));
    SdkException failure = invariants.call(calls(delays(0, 30)).get(7)).sdkFailure();
    assertThat(waits(failure, 0)).isBetween(Duration.ofMillis(30), Duration.ofMillis(60));
    assertThat(waits(failure, 1)).isBetween(Duration.ofMillis(30), Duration.ofMillis(90));
    assertSpacedAsReported(failure);
  }

  @Test
  void theWaitThatRetryAfterAsksForTakesPlace() {
    invariants.server().enqueue(throttled("1"), OK);
    CallRecord<?> call = invariants.call(calls(delays(0, 0)).get(7));
    call.orFail();
    assertThat(gap(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aCreateIsRetriedAfter429BecauseItWasRejected() {
    invariants.server().enqueue(throttled("0.2"), Script.applyThen(invariants.ledger(), OK));
    CallRecord<?> call =
        invariants.call(
            calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann@agency.example")));
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
            Script.applyThen(
                invariants.ledger(),
                Script.respond(RawResponse.status(status).header("Retry-After", "0"))));
    CallRecord<?> call =
        invariants.call(
            calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann@agency.example")));
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
  void aDateIsRelativeToTheResponsesDate(String date) {
    invariants
        .server()
        .byDefault(
            Script.respond(
                RawResponse.status(429)
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
            Script.respond(
                RawResponse.status(429)
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
  }

  @Test
  void moreThanTheTimeLeftFailsAtOnceAndIsExposed() {
    invariants.server().byDefault(throttled("30"));
    RateLimitException failure = throttledOnce();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
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
  void anInvalidRetryAfterIsIgnored(String value) {
    invariants.server().byDefault(throttled(value));
    RateLimitException failure =
        invariants.call(calls(delays(0, 1)).get(7)).failedWith(RateLimitException.class);
    assertThat(failure.retryAfter()).isEmpty();
    assertThat(invariants.server().requests()).hasSize(3);
  }

  @Test
  void ofSeveralValuesTheLargestCounts() {
    invariants
        .server()
        .byDefault(
            Script.respond(
                RawResponse.status(429)
                    .header("Retry-After", "0")
                    .header("Retry-After", "900")
                    .header("Retry-After", "later")));
    assertThat(throttledOnce().retryAfter()).contains(Duration.ofSeconds(900));
  }

  @Test
  void aCreateThatIsDeclaredIdempotentIsRetried() {
    invariants
        .server()
        .enqueue(
            Script.applyThen(invariants.ledger(), Script.close()),
            Script.applyThen(invariants.ledger(), OK));
    RequestOptions declared = RequestOptions.builder().idempotent().build();
    CallRecord<?> call =
        invariants.call(
            declared,
            calls(delays(0, 0)).create(SignTrakerOperations.newAgent("ann@agency.example")));
    call.orFail();
    assertThat(invariants.ledger().applied(call.id())).isEqualTo(2);
  }

  @Test
  void retriesCanBeSwitchedOffForOneCall() {
    invariants.server().byDefault(Script.status(503));
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

  private static Script throttled(String retryAfter) {
    return Script.respond(RawResponse.status(429).header("Retry-After", retryAfter));
  }

  private static Duration waits(SdkException failure, int attempt) {
    return failure.attempts().get(attempt).waited();
  }

  /** The delays that the exception reports did take place. */
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

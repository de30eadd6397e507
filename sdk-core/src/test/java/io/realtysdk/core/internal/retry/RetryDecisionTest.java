package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.operation.Idempotency;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryDecisionTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private Question question = new Question();

  /** A question with everything in favour of another attempt. */
  private static final class Question {
    FailureKind kind = FailureKind.NO_ANSWER;
    Idempotency idempotency = Idempotency.SAFE;
    int attempt = 1;
    boolean before;
    Duration retryAfter;
    long total = MINUTE;
    long left = MINUTE;
    int tokens = 500;
    double random = 0.5;
  }

  private RetryDecision decide() {
    return RetryDecision.decide(
        new RetryDecision.Question(
            question.kind,
            question.idempotency,
            question.attempt,
            3,
            question.before,
            question.retryAfter,
            question.total,
            question.left,
            question.tokens,
            question.random),
        RetryPolicy.defaults());
  }

  /** The matrix of the reliability policy, row by row: yes, once or no. */
  @ParameterizedTest
  @CsvSource({
    "CONNECT, NOT_SENT, yes, yes, yes",
    "UNTRUSTED, NOT_SENT, no, no, no",
    "WRONG_CONNECTION, NOT_SENT, once, once, once",
    "STALE_CONNECTION, UNKNOWN, yes, yes, no",
    "NO_ANSWER, UNKNOWN, yes, yes, no",
    "MALFORMED, UNKNOWN, once, once, no",
    "BODY_CUT, APPLIED, yes, once, no",
    "UNUSABLE, APPLIED, no, no, no",
    "TOO_LARGE, APPLIED, no, no, no",
    "SERVER_FAILED, UNKNOWN, yes, yes, no",
    "UNAVAILABLE, UNKNOWN, yes, yes, no",
    "THROTTLED, REJECTED, yes, yes, yes",
    "QUOTA_EXHAUSTED, REJECTED, no, no, no",
    "REFUSED, REJECTED, no, no, no",
    "SERVER_REFUSED, UNKNOWN, no, no, no",
  })
  void followsTheMatrix(
      FailureKind kind, Outcome outcome, String read, String repeatable, String once) {
    assertThat(kind.outcome()).isEqualTo(outcome);
    question.kind = kind;
    assertThat(verdict(Idempotency.SAFE)).isEqualTo(read);
    assertThat(verdict(Idempotency.IDEMPOTENT)).isEqualTo(repeatable);
    assertThat(verdict(Idempotency.NOT_IDEMPOTENT)).isEqualTo(once);
  }

  private String verdict(Idempotency idempotency) {
    question.idempotency = idempotency;
    question.before = false;
    boolean first = decide().retry();
    question.before = true;
    boolean again = decide().retry();
    return first ? (again ? "yes" : "once") : "no";
  }

  @Test
  void theMatrixHasARowForEveryKind() {
    assertThat(EnumSet.allOf(FailureKind.class)).hasSize(15);
  }

  @ParameterizedTest
  @CsvSource({
    "301, REFUSED",
    "304, REFUSED",
    "400, REFUSED",
    "401, REFUSED",
    "404, REFUSED",
    "409, REFUSED",
    "408, SERVER_FAILED",
    "500, SERVER_FAILED",
    "502, SERVER_FAILED",
    "504, SERVER_FAILED",
    "520, SERVER_FAILED",
    "527, SERVER_FAILED",
    "503, UNAVAILABLE",
    "429, THROTTLED",
    "421, WRONG_CONNECTION",
    "425, WRONG_CONNECTION",
    "501, SERVER_REFUSED",
    "505, SERVER_REFUSED",
    "511, SERVER_REFUSED",
    "528, SERVER_REFUSED",
    "999, SERVER_REFUSED",
    "101, SERVER_REFUSED",
  })
  void everyStatusHasItsRow(int status, FailureKind kind) {
    assertThat(FailureKind.ofStatus(status, false)).isEqualTo(kind);
  }

  @Test
  void aDailyQuotaIsNotWaitedFor() {
    assertThat(FailureKind.ofStatus(429, true)).isEqualTo(FailureKind.QUOTA_EXHAUSTED);
  }

  @Test
  void stopsAtTheLastAttempt() {
    question.attempt = 3;
    assertThat(decide().retry()).isFalse();
  }

  @Test
  void transientDelaysAreDrawnFromADoublingRangeWithACap() {
    question.random = 1;
    assertThat(decide().delayNanos()).isEqualTo(250_000_000L);
    question.attempt = 2;
    assertThat(decide().delayNanos()).isEqualTo(500_000_000L);
    question.random = 0;
    assertThat(decide().delayNanos()).isZero();
    RetryPolicy many = RetryPolicy.builder().maxAttempts(20).build();
    RetryDecision late =
        RetryDecision.decide(
            new RetryDecision.Question(
                FailureKind.CONNECT,
                Idempotency.NOT_IDEMPOTENT,
                12,
                20,
                true,
                null,
                MINUTE,
                MINUTE,
                500,
                1),
            many);
    assertThat(late.delayNanos()).isEqualTo(8 * SECOND);
  }

  @Test
  void throttledWithoutRetryAfterWaitsAtLeastASecond() {
    question.kind = FailureKind.THROTTLED;
    question.random = 0;
    assertThat(decide().delayNanos()).isEqualTo(SECOND);
    question.attempt = 2;
    question.random = 1;
    assertThat(decide().delayNanos()).isEqualTo(3 * SECOND);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"THROTTLED", "UNAVAILABLE"})
  void retryAfterIsAFloorWithUpToATenthOnTop(FailureKind kind) {
    question.kind = kind;
    question.retryAfter = Duration.ofSeconds(2);
    question.random = 0;
    assertThat(decide().delayNanos()).isEqualTo(2 * SECOND);
    question.random = 1;
    assertThat(decide().delayNanos()).isEqualTo(2_200_000_000L);
  }

  @Test
  void retryAfterOfZeroStillBacksOff() {
    question.kind = FailureKind.UNAVAILABLE;
    question.retryAfter = Duration.ZERO;
    question.random = 1;
    assertThat(decide().delayNanos()).isEqualTo(250_000_000L);
  }

  @Test
  void aRetryAfterOverTheLimitFailsAtOnce() {
    question.kind = FailureKind.THROTTLED;
    question.total = question.left = 60 * MINUTE;
    question.retryAfter = Duration.ofSeconds(61);
    assertThat(decide().retry()).isFalse();
    question.retryAfter = Duration.ofSeconds(60);
    assertThat(decide().retry()).isTrue();
  }

  @Test
  void aRetryAfterOverTheTimeLeftFailsAtOnce() {
    question.kind = FailureKind.THROTTLED;
    question.retryAfter = Duration.ofSeconds(10);
    question.left = 10 * SECOND;
    assertThat(decide().retry()).isFalse();
  }

  @Test
  void noAttemptIsStartedWithUnderASecondLeft() {
    question.random = 0;
    question.left = SECOND - 1;
    assertThat(decide().retry()).isFalse();
    question.left = SECOND;
    assertThat(decide().retry()).isTrue();
  }

  @Test
  void aDeadlineOfUnderASecondIsUsedToItsEnd() {
    question.random = 0;
    question.total = SECOND / 2;
    question.left = SECOND / 10;
    assertThat(decide().retry()).isTrue();
    question.left = 0;
    assertThat(decide().retry()).isFalse();
  }

  @Test
  void aDeadConnectionIsRetriedAtOnceTheFirstTimeOnly() {
    question.kind = FailureKind.STALE_CONNECTION;
    question.random = 1;
    assertThat(decide().delayNanos()).isZero();
    question.before = true;
    assertThat(decide().delayNanos()).isEqualTo(250_000_000L);
  }

  @Test
  void theBudgetPricesRetriesAndRefusesWhenItIsEmpty() {
    assertThat(decide().cost()).isEqualTo(14);
    question.tokens = 13;
    assertThat(decide().retry()).isFalse();
    question.kind = FailureKind.THROTTLED;
    assertThat(decide().cost()).isEqualTo(5);
  }
}

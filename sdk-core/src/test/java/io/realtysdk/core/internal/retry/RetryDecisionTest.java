package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.NotRetriedReason;
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
    int maxAttempts = 3;
    boolean before;
    boolean keyChanged;
    Duration retryAfter;
    long left = MINUTE;
    int tokens = 500;
    double random = 0.5;
  }

  private RetryDecision decide() {
    return RetryDecision.decide(
        new RetryQuestion(
            question.kind,
            question.idempotency,
            question.attempt,
            question.maxAttempts,
            question.before,
            question.keyChanged,
            question.retryAfter,
            question.left,
            question.tokens,
            question.random),
        RetryPolicy.defaults());
  }

  private boolean retries() {
    return decide() instanceof RetryDecision.Retry;
  }

  private long delay() {
    return ((RetryDecision.Retry) decide()).delayNanos();
  }

  private NotRetriedReason reason() {
    return ((RetryDecision.Stop) decide()).reason();
  }

  private String text() {
    return ((RetryDecision.Stop) decide()).text();
  }

  /** The matrix of the reliability policy, row by row: yes, once or no. */
  @ParameterizedTest
  @CsvSource({
    "CONNECT, NOT_SENT, yes, yes, yes",
    "UNTRUSTED, NOT_SENT, no, no, no",
    "PROXY_REFUSED, NOT_SENT, no, no, no",
    "INTERCEPTOR_FAILED, NOT_SENT, no, no, no",
    "WRONG_CONNECTION, NOT_SENT, once, once, once",
    "STALE_CONNECTION, UNKNOWN, yes, yes, no",
    "NO_ANSWER, UNKNOWN, yes, yes, no",
    "MALFORMED, UNKNOWN, once, once, no",
    "BODY_CUT, APPLIED, yes, once, no",
    "UNUSABLE, APPLIED, no, no, no",
    "WRONG_RECORD, UNKNOWN, once, no, no",
    "TOO_LARGE, APPLIED, no, no, no",
    "SERVER_FAILED, UNKNOWN, yes, yes, no",
    "UNAVAILABLE, UNKNOWN, yes, yes, no",
    "THROTTLED, REJECTED, yes, yes, yes",
    "QUOTA_EXHAUSTED, REJECTED, no, no, no",
    "REDIRECTED, UNKNOWN, no, no, no",
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
    boolean first = retries();
    question.before = true;
    boolean again = retries();
    return first ? (again ? "yes" : "once") : "no";
  }

  @Test
  void theMatrixHasARowForEveryKind() {
    assertThat(EnumSet.allOf(FailureKind.class)).hasSize(19);
  }

  @ParameterizedTest
  @CsvSource({
    "300, REDIRECTED",
    "303, REDIRECTED",
    "399, REDIRECTED",
    "407, REFUSED",
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
    assertThat(retries()).isFalse();
  }

  @Test
  void transientDelaysAreDrawnFromADoublingRangeWithACap() {
    question.random = 1;
    assertThat(delay()).isEqualTo(250_000_000L);
    question.attempt = 2;
    assertThat(delay()).isEqualTo(500_000_000L);
    question.random = 0;
    assertThat(delay()).isZero();
    RetryPolicy many = RetryPolicy.builder().maxAttempts(20).build();
    RetryDecision late =
        RetryDecision.decide(
            new RetryQuestion(
                FailureKind.CONNECT,
                Idempotency.NOT_IDEMPOTENT,
                12,
                20,
                true,
                false,
                null,
                MINUTE,
                500,
                1),
            many);
    assertThat(((RetryDecision.Retry) late).delayNanos()).isEqualTo(8 * SECOND);
  }

  @Test
  void throttledWithoutRetryAfterWaitsAtLeastASecond() {
    question.kind = FailureKind.THROTTLED;
    question.random = 0;
    assertThat(delay()).isEqualTo(SECOND);
    question.attempt = 2;
    question.random = 1;
    assertThat(delay()).isEqualTo(3 * SECOND);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"THROTTLED", "UNAVAILABLE"})
  void retryAfterIsAFloorWithUpToATenthOnTop(FailureKind kind) {
    question.kind = kind;
    question.retryAfter = Duration.ofSeconds(2);
    question.random = 0;
    assertThat(delay()).isEqualTo(2 * SECOND);
    question.random = 1;
    assertThat(delay()).isEqualTo(2_200_000_000L);
  }

  /** Whatever the status, and even where the SDK itself would not wait. */
  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"SERVER_FAILED", "WRONG_CONNECTION"})
  void retryAfterIsHonouredOnEveryRetriedStatus(FailureKind kind) {
    question.kind = kind;
    question.retryAfter = Duration.ofSeconds(3);
    question.random = 0;
    assertThat(delay()).isEqualTo(3 * SECOND);
  }

  @Test
  void aShortRetryAfterDoesNotShortenTheBackoff() {
    question.kind = FailureKind.UNAVAILABLE;
    question.retryAfter = Duration.ofNanos(1);
    question.random = 1;
    assertThat(delay()).isEqualTo(250_000_000L);
  }

  @Test
  void aRetryAfterOverTheLimitFailsAtOnce() {
    question.kind = FailureKind.THROTTLED;
    question.left = 60 * MINUTE;
    question.retryAfter = Duration.ofSeconds(3600);
    assertThat(reason()).isEqualTo(NotRetriedReason.RETRY_AFTER_TOO_LONG);
    assertThat(text()).isEqualTo("Retry-After 3600 s exceeds maxRetryAfter 60 s");
    question.retryAfter = Duration.ofSeconds(60);
    assertThat(retries()).isTrue();
  }

  @Test
  void aRetryAfterOverTheTimeLeftFailsAtOnce() {
    question.kind = FailureKind.THROTTLED;
    question.retryAfter = Duration.ofSeconds(10);
    question.left = 10 * SECOND;
    assertThat(reason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
  }

  @Test
  void noAttemptIsStartedWithUnderASecondLeft() {
    question.random = 0;
    question.left = SECOND - 1;
    assertThat(retries()).isFalse();
    question.left = SECOND;
    assertThat(retries()).isTrue();
  }

  @Test
  void aDeadConnectionIsRetriedAtOnceTheFirstTimeOnly() {
    question.kind = FailureKind.STALE_CONNECTION;
    question.random = 1;
    assertThat(delay()).isZero();
    question.before = true;
    assertThat(delay()).isEqualTo(250_000_000L);
  }

  /** Managing connections is no retry: it needs no second left, no token and no permission. */
  @Test
  void aDeadConnectionIsReplacedAlsoWithRetriesOff() {
    question.kind = FailureKind.STALE_CONNECTION;
    question.maxAttempts = 1;
    question.left = 1;
    question.tokens = 0;
    assertThat(decide()).isEqualTo(new RetryDecision.Retry(0, 0));
    question.before = true;
    assertThat(reason()).isEqualTo(NotRetriedReason.RETRIES_DISABLED);
    question.before = false;
    question.idempotency = Idempotency.NOT_IDEMPOTENT;
    assertThat(reason()).isEqualTo(NotRetriedReason.NOT_IDEMPOTENT);
  }

  @Test
  void aReplacedKeyIsTriedAtOnceWhateverTheOperation() {
    question.kind = FailureKind.REFUSED;
    question.idempotency = Idempotency.NOT_IDEMPOTENT;
    question.maxAttempts = 1;
    question.keyChanged = true;
    assertThat(decide()).isEqualTo(new RetryDecision.Retry(0, 0));
    question.left = 0;
    assertThat(reason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
  }

  @Test
  void theBudgetPricesRetriesAndRefusesWhenItIsEmpty() {
    assertThat(((RetryDecision.Retry) decide()).cost()).isEqualTo(14);
    question.tokens = 13;
    assertThat(reason()).isEqualTo(NotRetriedReason.BUDGET_EXHAUSTED);
    question.kind = FailureKind.THROTTLED;
    assertThat(((RetryDecision.Retry) decide()).cost()).isEqualTo(5);
  }

  /** Everything speaks against a retry; one obstacle after the other is taken away. */
  @Test
  void ofSeveralReasonsTheFirstInOrderIsGiven() {
    question.kind = FailureKind.REFUSED;
    question.idempotency = Idempotency.NOT_IDEMPOTENT;
    question.maxAttempts = 1;
    question.attempt = 3;
    question.retryAfter = Duration.ofSeconds(61);
    question.left = SECOND;
    question.tokens = 0;
    assertThat(reason()).isEqualTo(NotRetriedReason.NOT_RETRYABLE);
    question.kind = FailureKind.UNAVAILABLE;
    assertThat(reason()).isEqualTo(NotRetriedReason.NOT_IDEMPOTENT);
    question.idempotency = Idempotency.IDEMPOTENT;
    assertThat(reason()).isEqualTo(NotRetriedReason.RETRIES_DISABLED);
    question.maxAttempts = 3;
    assertThat(reason()).isEqualTo(NotRetriedReason.ATTEMPTS_EXHAUSTED);
    question.attempt = 1;
    assertThat(reason()).isEqualTo(NotRetriedReason.RETRY_AFTER_TOO_LONG);
    question.retryAfter = Duration.ofSeconds(60);
    assertThat(reason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
    question.left = 70 * SECOND;
    assertThat(reason()).isEqualTo(NotRetriedReason.BUDGET_EXHAUSTED);
    question.tokens = 5;
    assertThat(retries()).isTrue();
  }

  @Test
  void anIdempotentWriteIsNotCalledNotIdempotent() {
    question.kind = FailureKind.WRONG_RECORD;
    question.idempotency = Idempotency.IDEMPOTENT;
    assertThat(reason()).isEqualTo(NotRetriedReason.NOT_RETRYABLE);
    question.idempotency = Idempotency.NOT_IDEMPOTENT;
    assertThat(reason()).isEqualTo(NotRetriedReason.NOT_IDEMPOTENT);
  }

  @Test
  void readsLeaveLessUnknownThanWrites() {
    assertThat(FailureKind.REDIRECTED.outcome(Idempotency.SAFE)).isEqualTo(Outcome.REJECTED);
    assertThat(FailureKind.REDIRECTED.outcome(Idempotency.IDEMPOTENT)).isEqualTo(Outcome.UNKNOWN);
    assertThat(FailureKind.WRONG_RECORD.outcome(Idempotency.SAFE)).isEqualTo(Outcome.APPLIED);
    assertThat(FailureKind.NO_ANSWER.outcome(Idempotency.SAFE)).isEqualTo(Outcome.UNKNOWN);
  }
}

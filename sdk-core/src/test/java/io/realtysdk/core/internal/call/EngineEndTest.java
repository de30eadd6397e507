package io.realtysdk.core.internal.call;

import static io.realtysdk.core.internal.operation.Idempotency.IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.NOT_IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling, interrupting and closing; budget, rate limit, connection management, deletes. */
class EngineEndTest {
  private final TestEngine engine = new TestEngine();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static Reply dead() {
    return Reply.noResponse(new IOException("unexpected end")).reused();
  }

  private static Reply slow() {
    return Reply.noResponse(new IOException("x")).after(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @EnumSource(CallState.End.class)
  void anEndDuringAWaitSendsNothingMore(CallState.End end) {
    engine.sender.otherwise(Reply.status(503));
    engine.clock.at(Duration.ofMillis(700), () -> engine.last().end(end));
    SdkException failure = engine.fails(IDEMPOTENT);
    assertThat(failure).isInstanceOf(CallCancelledException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(failure.notRetriedReason()).isEqualTo(NotRetriedReason.NOT_RETRYABLE);
    assertThat(engine.sender.sent()).hasSize(1);
    assertThat(engine.clock.elapsed()).isEqualTo(Duration.ofMillis(700));
  }

  @ParameterizedTest
  @EnumSource(CallState.End.class)
  void anEndDuringAnExchangeSendsNothingMore(CallState.End end) {
    engine.sender.otherwise(slow());
    engine.clock.at(Duration.ofSeconds(3), () -> engine.last().end(end));
    SdkException failure = engine.fails(SAFE);
    assertThat(failure).isInstanceOf(CallCancelledException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(engine.sender.sent()).hasSize(1);
    assertThat(engine.clock.elapsed()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void anInterruptEndsTheCallAndKeepsTheFlag() {
    engine.sender.otherwise(Reply.status(503));
    engine.clock.at(Duration.ofMillis(700), () -> Thread.currentThread().interrupt());
    assertThat(engine.fails(SAFE)).isInstanceOf(CallCancelledException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(engine.sender.sent()).hasSize(1);
  }

  @Test
  void aThreadThatIsInterruptedAlreadySendsNothing() {
    Thread.currentThread().interrupt();
    SdkException failure = engine.fails(SAFE);
    assertThat(failure).isInstanceOf(CallCancelledException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).isEmpty();
    assertThat(engine.sender.started()).isEmpty();
  }

  /** 10,000 calls into a dead service make at most 35 extra requests. */
  @Test
  void anOutageCostsABoundedNumberOfExtraRequests() {
    engine.sender.otherwise(Reply.status(500));
    SdkException last = null;
    for (int i = 0; i < 10_000; i++) {
      last = engine.fails(SAFE);
    }
    assertThat(engine.sender.sent()).hasSize(10_035);
    assertThat(last.notRetriedReason()).isEqualTo(NotRetriedReason.BUDGET_EXHAUSTED);
    assertThat(last).hasMessageEndingWith("; not retried: retry budget exhausted");
  }

  @Test
  void successfulRetriesAreRefundedAndFirstSuccessesRefill() {
    for (int i = 0; i < 100; i++) {
      engine.sender.next(Reply.status(500));
      engine.run(SAFE);
    }
    assertThat(engine.sender.sent()).hasSize(200);
    engine.with(b -> b.retryPolicy(RetryPolicy.builder().budget(14).build()));
    TestEngine small = new TestEngine();
    small.with(b -> b.retryPolicy(RetryPolicy.builder().budget(14).build()));
    small.sender.next(Reply.status(500), Reply.status(500));
    small.fails(SAFE);
    for (int i = 0; i < 14; i++) {
      small.run(SAFE);
    }
    small.sender.next(Reply.status(500));
    small.run(SAFE);
  }

  /** A retry that a cancel prevented costs nothing. */
  @Test
  void aRetryThatIsNotSentIsRefunded() {
    engine.with(b -> b.retryPolicy(RetryPolicy.builder().budget(14).build()));
    engine.sender.next(Reply.status(500));
    engine.clock.at(Duration.ofMillis(1), () -> engine.last().end(CallState.End.CANCELLED));
    engine.fails(SAFE);
    engine.sender.next(Reply.status(500));
    engine.run(SAFE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Idempotency.class,
      names = {"SAFE", "IDEMPOTENT"})
  void aDeadPooledConnectionIsReplacedAtOnceAlsoWithRetriesOff(Idempotency idempotency) {
    engine.with(b -> b.retryPolicy(RetryPolicy.none()));
    engine.sender.next(dead());
    engine.run(idempotency);
    assertThat(engine.clock.waits()).isEmpty();
    assertThat(engine.sender.sent()).hasSize(2);
    assertThat(engine.sender.sent().get(0).onNewConnection()).isFalse();
    assertThat(engine.sender.sent().get(1).onNewConnection()).isTrue();
    engine.sender.next(dead(), Reply.status(500));
    assertThat(engine.fails(idempotency).notRetriedReason())
        .isEqualTo(NotRetriedReason.RETRIES_DISABLED);
  }

  @Test
  void whatMustNotBeSentTwiceNeverUsesAPooledConnection() {
    engine.sender.next(Reply.status(429));
    engine.run(NOT_IDEMPOTENT);
    assertThat(engine.sender.sent()).hasSize(2).allMatch(sent -> sent.onNewConnection());
  }

  @Test
  void aCallThatIsDeclaredIdempotentIsRetried() {
    engine.sender.next(Reply.status(500));
    engine.run(TestEngine.operation(NOT_IDEMPOTENT), RequestOptions.builder().idempotent().build());
    assertThat(engine.sender.sent()).hasSize(2);
  }

  @Test
  void aDeleteThatFindsItsOwnWorkDoneSucceeds() {
    Operation<Void> delete = TestEngine.operation("DELETE", IDEMPOTENT);
    engine.sender.next(Reply.noResponse(new IOException("x")), Reply.status(404));
    assertThat(engine.run(delete, RequestOptions.none()).status()).isEqualTo(404);
    engine.sender.next(Reply.status(404));
    assertThat(engine.fails(delete, RequestOptions.none())).isInstanceOf(NotFoundException.class);
    engine.sender.next(Reply.status(429), Reply.status(404));
    assertThat(engine.fails(delete, RequestOptions.none())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void theOutcomeOfAWriteIsTheStrongestOfAllAttempts() {
    engine.sender.next(Reply.noResponse(new IOException("x")), Reply.status(400));
    assertThat(engine.fails(IDEMPOTENT).outcome()).isEqualTo(Outcome.UNKNOWN);
    engine.sender.next(Reply.noResponse(new IOException("x")), Reply.status(400));
    assertThat(engine.fails(SAFE).outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void requestsAreSpacedEvenly() {
    engine.with(b -> b.requestsPerSecond(2));
    engine.sender.next(Reply.status(200), Reply.status(429).header("Retry-After", "1"));
    engine.clock.random(0);
    engine.run(SAFE);
    engine.run(SAFE);
    assertThat(engine.sender.sent())
        .extracting(sent -> sent.at().toMillis())
        .containsExactly(0L, 500L, 1500L);
  }

  @Test
  void aCallWhoseTurnIsAfterItsDeadlineFailsAtOnce() {
    engine.with(b -> b.requestsPerSecond(0.01));
    engine.run(SAFE);
    SdkException failure = engine.fails(SAFE);
    assertThat(failure).isInstanceOf(DeadlineExceededException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(engine.clock.elapsed()).isZero();
  }

  @Test
  void aCancelledWaiterGivesItsTurnBack() {
    engine.with(b -> b.requestsPerSecond(0.1));
    engine.run(SAFE);
    engine.clock.at(Duration.ofSeconds(1), () -> engine.last().end(CallState.End.CANCELLED));
    engine.fails(SAFE);
    engine.run(SAFE);
    assertThat(engine.clock.elapsed()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aRetryThatHasNoTurnBeforeTheDeadlineFailsWithItsOwnFailure() {
    engine.with(b -> b.requestsPerSecond(0.01));
    engine.sender.next(Reply.status(500));
    SdkException failure = engine.fails(SAFE);
    assertThat(failure).hasMessageContaining("HTTP 500");
    assertThat(failure.notRetriedReason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "POST"})
  void aSlowListenerDoesNotMakeACallSendAfterItsDeadline(String method) {
    engine.with(
        b ->
            b.listener(
                new io.realtysdk.core.CallListener() {
                  @Override
                  public void onEvent(io.realtysdk.core.CallEvent event) {}

                  @Override
                  public io.realtysdk.core.CallObservation onStart(
                      io.realtysdk.core.CallStart start) {
                    engine.clock.advance(Duration.ofMinutes(2).toNanos());
                    return io.realtysdk.core.CallObservation.NONE;
                  }
                }));
    assertThat(engine.fails(TestEngine.operation(method, IDEMPOTENT), RequestOptions.none()))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(engine.sender.started()).isEmpty();
  }
}

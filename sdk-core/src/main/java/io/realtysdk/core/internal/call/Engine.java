package io.realtysdk.core.internal.call;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.retry.RateLimiter;
import io.realtysdk.core.internal.retry.RetryBudget;
import io.realtysdk.core.internal.retry.RetryDecision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The loop of attempts under every call, on the caller's own thread: one place that sends, one that
 * decides, one that waits.
 */
public final class Engine {
  private final String provider;
  private final AttemptExecutor attempts;
  private final RetryPolicy policy;
  private final RetryBudget budget;
  private final RateLimiter rateLimiter;
  private final CallReporter reporter;
  private final EngineClock clock;

  public Engine(
      String provider,
      AttemptExecutor attempts,
      HttpSettings settings,
      CallReporter reporter,
      EngineClock clock) {
    this.provider = provider;
    this.attempts = attempts;
    this.policy = settings.retryPolicy();
    this.budget = new RetryBudget(policy.budget());
    this.rateLimiter = new RateLimiter(settings.requestsPerSecond(), clock.nanos());
    this.reporter = reporter;
    this.clock = clock;
  }

  /**
   * Runs a call to its end.
   *
   * @throws SdkException the failure of the last attempt, with all of them in it
   */
  public <T extends @Nullable Object> AttemptResult.Success<T> run(
      Operation<T> op, RequestOptions options, CallState state) {
    Idempotency idempotency =
        options.isDeclaredIdempotent() ? declared(op.idempotency()) : op.idempotency();
    AttemptLog history = new AttemptLog(provider, op, idempotency, state);
    boolean onNewConnection = idempotency == Idempotency.NOT_IDEMPOTENT;
    state.runsOnThisThread();
    int paid = 0;
    for (int number = 1; ; number++) {
      Failure blocked = waitForTurn(state);
      if (blocked != null) {
        throw history.exception(blocked, reporter);
      }
      state.countAttempt();
      long started = state.elapsed();
      AttemptResult<T> result = attempts.run(op, options, state, onNewConnection);
      if (result instanceof AttemptResult.Success<T> success) {
        budget.give(number == 1 ? 1 : paid);
        reporter.goodAttempt(op, number, status(success), state.elapsed() - started);
        reporter.success(op, number, status(success), state.elapsed());
        return success;
      }
      Failure failure = ((AttemptResult.Failed<T>) result).failure();
      RetryDecision decision = decide(failure, idempotency, number, options, history, state);
      boolean retry = decision.retry() && budget.take(decision.cost());
      history.add(failure, started, retry ? decision.delayNanos() : 0);
      reporter.failedAttempt(op, number, failure, state.elapsed() - started);
      if (history.isRetriedDeleteNotFound(op)) {
        reporter.success(op, number, failure.status(), state.elapsed());
        return new AttemptResult.Success<>(emptyValue(op), ((Failure.OfAttempt) failure).answer());
      }
      if (!retry) {
        throw history.exception(failure, reporter);
      }
      paid = decision.cost();
      // Where one kept connection is dead, the others mostly are too: a server was restarted.
      FailureKind kind = ((Failure.OfAttempt) failure).kind();
      onNewConnection |=
          kind == FailureKind.WRONG_CONNECTION || kind == FailureKind.STALE_CONNECTION;
      reporter.retry(op, number, failure, decision.delayNanos());
      state.pause(decision.delayNanos());
    }
  }

  /** The failure of a call that never ran: ended or out of time in the queue, or refused. */
  public SdkException neverRan(Operation<?> op, CallState state, @Nullable Throwable refusal) {
    Failure failure = FailureClassifier.endedBeforeSending(state);
    if (failure == null) {
      failure =
          refusal == null
              ? Failure.notSent(Failure.Ended.Why.DEADLINE, "timed out while queued", null)
              : Failure.notSent(
                  Failure.Ended.Why.EXECUTOR_REJECTED, "rejected by the executor", refusal);
    }
    return new AttemptLog(provider, op, op.idempotency(), state).exception(failure, reporter);
  }

  private static int status(AttemptResult.Success<?> success) {
    return success.answer() == null ? 0 : success.answer().status();
  }

  private static Idempotency declared(Idempotency idempotency) {
    return idempotency == Idempotency.NOT_IDEMPOTENT ? Idempotency.IDEMPOTENT : idempotency;
  }

  private static <T extends @Nullable Object> T emptyValue(Operation<T> op) {
    return Objects.requireNonNull(op.whenEmpty(), "a DELETE reads nothing").get();
  }

  private RetryDecision decide(
      Failure failure,
      Idempotency idempotency,
      int number,
      RequestOptions options,
      AttemptLog history,
      CallState state) {
    if (!(failure instanceof Failure.OfAttempt attempt)) {
      return new RetryDecision(false, 0, 0, "ended");
    }
    FailureKind kind = attempt.kind();
    return RetryDecision.decide(
        new RetryDecision.Question(
            kind,
            idempotency,
            number,
            options.maxAttempts() != null ? options.maxAttempts() : policy.maxAttempts(),
            history.hasSeen(kind),
            attempt.details() == null ? null : attempt.details().retryAfter(),
            state.totalNanos(),
            state.left(),
            budget.tokens(),
            clock.random()),
        policy);
  }

  /** Waits for this call's turn; says no if the call ended meanwhile or would end before it. */
  private @Nullable Failure waitForTurn(CallState state) {
    long wait = rateLimiter.reserve(clock.nanos(), state.left());
    if (wait > 0) {
      state.pause(wait);
    }
    Failure ended = FailureClassifier.endedBeforeSending(state);
    if (ended != null) {
      return ended;
    }
    return wait < 0 || !RetryDecision.enoughTime(state.left(), state.totalNanos())
        ? Failure.notSent(
            Failure.Ended.Why.DEADLINE, "call timed out before it could be sent", null)
        : null;
  }
}

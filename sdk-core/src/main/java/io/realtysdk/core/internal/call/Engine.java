package io.realtysdk.core.internal.call;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.retry.Pacer;
import io.realtysdk.core.internal.retry.RetryBudget;
import io.realtysdk.core.internal.retry.RetryDecision;
import io.realtysdk.core.internal.retry.Ticker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The loop of attempts under every call, on the caller's own thread: one place that sends, one that
 * decides, one that waits.
 */
public final class Engine {
  private final String provider;
  private final Attempts attempts;
  private final RetryPolicy policy;
  private final RetryBudget budget;
  private final Pacer pacer;
  private final Reporter reporter;
  private final Ticker ticker;

  public Engine(
      String provider, Attempts attempts, HttpSettings settings, Reporter reporter, Ticker ticker) {
    this.provider = provider;
    this.attempts = attempts;
    this.policy = settings.retryPolicy();
    this.budget = new RetryBudget(policy.budget());
    this.pacer = new Pacer(settings.requestsPerSecond(), ticker.nanos());
    this.reporter = reporter;
    this.ticker = ticker;
  }

  /**
   * Runs a call to its end.
   *
   * @throws SdkException the failure of the last attempt, with all of them in it
   */
  public <T extends @Nullable Object> Result.Success<T> run(
      Operation<T> op, RequestOptions options, CallState state) {
    Idempotency idempotency =
        options.isDeclaredIdempotent() ? declared(op.idempotency()) : op.idempotency();
    History history = new History(provider, op, idempotency, state);
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
      Result<T> result = attempts.run(op, options, state, onNewConnection);
      if (result instanceof Result.Success<T> success) {
        budget.give(number == 1 ? 1 : paid);
        reporter.goodAttempt(op, number, status(success), state.elapsed() - started);
        reporter.success(op, number, status(success), state.elapsed());
        return success;
      }
      Failure failure = ((Result.Failed<T>) result).failure();
      RetryDecision decision = decide(failure, idempotency, number, options, history, state);
      boolean retry = decision.retry() && budget.take(decision.cost());
      history.add(failure, started, retry ? decision.delayNanos() : 0);
      reporter.failedAttempt(op, number, failure, state.elapsed() - started);
      if (history.endsInOwnFootprint(op)) {
        reporter.success(op, number, failure.status(), state.elapsed());
        return new Result.Success<>(emptyValue(op), failure.answer());
      }
      if (!retry) {
        throw history.exception(failure, reporter);
      }
      paid = decision.cost();
      // Where one kept connection is dead, the others mostly are too: a server was restarted.
      onNewConnection |=
          failure.kind() == FailureKind.WRONG_CONNECTION
              || failure.kind() == FailureKind.STALE_CONNECTION;
      reporter.retry(op, number, failure, decision.delayNanos());
      state.pause(decision.delayNanos());
    }
  }

  /** The failure of a call that never ran: ended or out of time in the queue, or refused. */
  public SdkException neverRan(Operation<?> op, CallState state, @Nullable Throwable refusal) {
    Failure failure = Diagnosis.endedBeforeSending(state);
    if (failure == null) {
      failure =
          refusal == null
              ? notSent(Failure.Ended.DEADLINE, "the timeout ran out in the queue", null)
              : notSent(Failure.Ended.CANCELLED, "the executor refused it", refusal);
    }
    return new History(provider, op, op.idempotency(), state).exception(failure, reporter);
  }

  private static Failure notSent(Failure.Ended why, String reason, @Nullable Throwable cause) {
    return Failure.of(why, Outcome.NOT_SENT, 0, reason, cause);
  }

  private static int status(Result.Success<?> success) {
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
      History history,
      CallState state) {
    FailureKind kind = failure.kind();
    if (kind == null) {
      return new RetryDecision(false, 0, 0, "ended");
    }
    return RetryDecision.decide(
        new RetryDecision.Question(
            kind,
            idempotency,
            number,
            options.maxAttempts() != null ? options.maxAttempts() : policy.maxAttempts(),
            history.hasSeen(kind),
            failure.details() == null ? null : failure.details().retryAfter(),
            state.totalNanos(),
            state.left(),
            budget.tokens(),
            ticker.random()),
        policy);
  }

  /** Waits for this call's turn; says no if the call ended meanwhile or would end before it. */
  private @Nullable Failure waitForTurn(CallState state) {
    long wait = pacer.reserve(ticker.nanos(), state.left());
    if (wait > 0) {
      state.pause(wait);
    }
    Failure ended = Diagnosis.endedBeforeSending(state);
    if (ended != null) {
      return ended;
    }
    return wait < 0 || !RetryDecision.enoughTime(state.left(), state.totalNanos())
        ? notSent(Failure.Ended.DEADLINE, "the timeout ran out before it could be sent", null)
        : null;
  }
}

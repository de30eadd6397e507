package io.realtysdk.core.internal.call;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.error.Redaction;
import io.realtysdk.core.internal.error.SafeCause;
import io.realtysdk.core.internal.error.UnreadResponse;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.retry.RetryDecision;
import io.realtysdk.core.internal.retry.RetryQuestion;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call: a loop of attempts on the thread that runs it, with one place that sends, one that
 * decides and one that waits.
 */
public final class CallRun<T extends @Nullable Object> {
  private final EngineParts parts;
  private final Operation<T> op;
  private final RequestOptions options;
  private final CallState state;
  private final CallKey key;
  private final CallReport report;
  private final Idempotency idempotency;
  private @Nullable AttemptLog log;
  private final Turn turn;
  private boolean onNewConnection;
  private boolean keyReplaced;
  private int paid;

  CallRun(
      EngineParts parts,
      Operation<T> op,
      RequestOptions options,
      CallState state,
      CallKey key,
      CallReport report) {
    this.parts = parts;
    this.op = op;
    this.options = options;
    this.state = state;
    this.key = key;
    this.report = report;
    this.idempotency =
        options.isDeclaredIdempotent() && op.idempotency() == Idempotency.NOT_IDEMPOTENT
            ? Idempotency.IDEMPOTENT
            : op.idempotency();
    this.turn = new Turn(parts.rateLimiter(), parts.clock(), state);
    this.onNewConnection = idempotency == Idempotency.NOT_IDEMPOTENT;
  }

  /**
   * Runs the call to its end.
   *
   * @throws SdkException the failure of the last attempt, with all of them in it
   */
  public AttemptResult.Success<T> run() {
    state.bindToCurrentThread();
    report.begins();
    try {
      Failure blocked = turn.await(state.left()) ? null : turn.tooLate();
      for (int number = 1; ; number++) {
        blocked = blocked != null ? blocked : ready();
        if (blocked != null) {
          turn.giveBack();
          parts.budget().give(paid);
          throw failure(blocked, RetryDecision.NOT_RETRYABLE);
        }
        long started = state.elapsed();
        state.countAttempt();
        RequestOptions withHeaders = report.attemptStarts(number, options);
        AttemptResult<T> result =
            parts.attempts().run(op, withHeaders, state, key.value(), onNewConnection);
        if (result instanceof AttemptResult.Success<T> success) {
          return succeeded(success, number, started);
        }
        Failure failure = ((AttemptResult.Failed<T>) result).failure();
        RetryDecision decision = failed(failure, number, started);
        Supplier<T> empty = op.whenEmpty();
        if (empty != null && log().isRetriedDeleteNotFound()) {
          report.succeeds(number, failure.status(), state.elapsed());
          return new AttemptResult.Success<>(empty.get(), ((Failure.OfAttempt) failure).answer());
        }
        if (decision instanceof RetryDecision.Stop stop) {
          throw failure(failure, stop);
        }
        blocked = waitToRetry(number, failure, (RetryDecision.Retry) decision);
      }
    } finally {
      report.leaves();
    }
  }

  private AttemptResult.Success<T> succeeded(
      AttemptResult.Success<T> success, int number, long started) {
    parts.budget().give(number == 1 ? 1 : paid);
    report.attemptEnds(number, success.status(), null, state.elapsed() - started);
    AttemptResult.Success<T> complete =
        success.readBack() == null ? success : readBack(success, started);
    report.succeeds(number, success.status(), state.elapsed());
    return complete;
  }

  private RetryDecision failed(Failure failure, int number, long started) {
    if (failure instanceof Failure.Ended && failure.outcome() == Outcome.NOT_SENT) {
      turn.giveBack();
    }
    RetryDecision decision = decide(failure, number);
    log().add(failure, started, decision instanceof RetryDecision.Retry r ? r.delayNanos() : 0);
    report.attemptEnds(number, failure.status(), failure, state.elapsed() - started);
    return decision;
  }

  /** Reads the record of a write that was answered without it, once and as a call of its own. */
  private AttemptResult.Success<T> readBack(AttemptResult.Success<T> write, long started) {
    String id = Objects.requireNonNull(write.readBack());
    Operation.ReadBack<T> readBack = Objects.requireNonNull(op.readBack());
    String reason = "the response holds no record, and record " + id + " ";
    SdkException cause = null;
    try {
      Operation<T> get = readBack.get().apply(id);
      CallReport told = parts.reporter().start(get, false);
      T read = new CallRun<>(parts, get, options, state, key, told).run().value();
      if (readBack.shows().test(read)) {
        return new AttemptResult.Success<>(read, write.answer());
      }
      reason += "does not show what was sent";
    } catch (SdkException e) {
      cause = e;
      reason += "could not be read";
    } catch (IllegalArgumentException e) {
      reason += "has no usable identifier";
    }
    Failure failure =
        Failure.of(FailureKind.UNUSABLE, write.status(), reason, cause)
            .withOutcome(Outcome.UNKNOWN)
            .with(new UnreadResponse(id, ""));
    log().add(failure, started, 0);
    throw failure(failure, RetryDecision.NOT_RETRYABLE);
  }

  /** Runs the call on a thread that may be interrupted when the call is ended. */
  public AttemptResult.Success<T> runInterruptibly() {
    state.section().enter();
    try {
      return run();
    } finally {
      state.section().exit();
    }
  }

  /** The failure of a call that never ran: ended or timed out in the queue, or rejected. */
  public SdkException neverRan(@Nullable Throwable rejection) {
    Failure failure = FailureClassifier.endedBeforeSending(state);
    if (failure == null) {
      failure =
          rejection == null
              ? Failure.notSent(Failure.Ended.Why.DEADLINE, state.timedOut(" while queued"), null)
              : Failure.notSent(
                  Failure.Ended.Why.EXECUTOR_REJECTED,
                  "rejected by the executor",
                  SafeCause.of(rejection, Redaction.of(key.value())));
    }
    return failure(failure, RetryDecision.NOT_RETRYABLE);
  }

  /** Has a key, and still may send; or says why not. */
  private @Nullable Failure ready() {
    Failure ended = turn.ended();
    if (ended != null) {
      return ended;
    }
    Failure noKey = key.beforeAttempt();
    // A supplier is interrupted at the deadline: then that, and not its exception, is the reason.
    ended = turn.ended();
    return ended != null ? ended : noKey;
  }

  private RetryDecision decide(Failure failure, int number) {
    if (!(failure instanceof Failure.OfAttempt attempt)) {
      return RetryDecision.NOT_RETRYABLE;
    }
    boolean keyChanged = !keyReplaced && isKeyRejected(attempt) && key.isReplaced();
    keyReplaced |= keyChanged;
    RetryDecision decision =
        RetryDecision.decide(
            new RetryQuestion(
                attempt.kind(),
                idempotency,
                number,
                options.maxAttempts() != null
                    ? options.maxAttempts()
                    : parts.policy().maxAttempts(),
                log().hasSeen(attempt.kind()),
                keyChanged,
                attempt.details() == null ? null : attempt.details().retryAfter(),
                state.left(),
                parts.budget().tokens(),
                parts.clock().random()),
            parts.policy());
    if (decision instanceof RetryDecision.Retry retry) {
      if (!parts.budget().take(retry.cost())) {
        return RetryDecision.BUDGET_EXHAUSTED;
      }
      paid = retry.cost();
      onNewConnection |= attempt.kind().needsNewConnection();
    }
    return decision;
  }

  private static boolean isKeyRejected(Failure.OfAttempt failure) {
    return failure.typedAs() == 401 && failure.outcome() == Outcome.REJECTED;
  }

  /** Waits; says why not if the call was ended meanwhile. */
  private @Nullable Failure waitToRetry(int number, Failure failure, RetryDecision.Retry retry) {
    report.retries(number, failure, retry.delayNanos());
    state.pause(retry.delayNanos());
    Failure ended = turn.ended();
    if (ended != null) {
      return ended;
    }
    long least = retry.cost() == 0 ? 1 : RetryDecision.LEAST_NANOS_FOR_RETRY;
    if (!turn.await(state.left() - least)) {
      parts.budget().give(paid);
      throw failure(failure, RetryDecision.TOO_LITTLE_TIME);
    }
    return null;
  }

  /** Most calls need none: it lists failed attempts. */
  private AttemptLog log() {
    AttemptLog known = log;
    if (known == null) {
      known = new AttemptLog(parts.provider(), op, state);
      log = known;
    }
    return known;
  }

  private SdkException failure(Failure failure, RetryDecision.Stop stop) {
    SdkException exception = log().exception(failure, stop);
    report.fails(state.attempts(), failure, exception);
    return Objects.requireNonNull(exception);
  }
}

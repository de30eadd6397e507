package io.realtysdk.core.internal.client;

import io.realtysdk.core.CallObservation;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallRun;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.QueuedCall;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A submitted call: queued, then run on another thread, and bound to the caller's future. */
final class Submission<T extends @Nullable Object, R extends @Nullable Object> {
  private final CallQueue queue;
  private final CallRun<T> call;
  private final CallState state;
  private final BiFunction<AttemptResult.Success<T>, CallState, R> then;
  private final ActiveCalls active;
  private final LogContext logContext = LogContext.capture();
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private final QueuedCall entry = new QueuedCall(this::run, this::dropped);
  private volatile boolean over;

  Submission(
      CallQueue queue,
      CallRun<T> call,
      CallState state,
      BiFunction<AttemptResult.Success<T>, CallState, R> then,
      ActiveCalls active) {
    this.queue = queue;
    this.call = call;
    this.state = state;
    this.then = then;
    this.active = active;
  }

  CompletableFuture<R> start() {
    // However the future is completed, by us, by cancel or by the caller's hand: nothing outlives
    // it.
    var unused = future.whenComplete((value, failure) -> stop());
    state.onEndInQueue(() -> queue.drop(entry));
    queue.submit(entry, Math.max(0, state.left()));
    return future;
  }

  private Runnable run() {
    CallObservation.Scope scope = logContext.open();
    try {
      AttemptResult.Success<T> success = call.runInterruptibly();
      R value = then.apply(success, state);
      return () -> complete(value);
    } catch (Throwable failure) {
      return () -> fail(failure);
    } finally {
      over = true;
      active.completing(state, future);
      scope.close();
    }
  }

  private void complete(R value) {
    CallObservation.Scope scope = logContext.open();
    try {
      future.complete(value);
    } finally {
      active.completed(state);
      scope.close();
    }
  }

  private void fail(Throwable failure) {
    CallObservation.Scope scope = logContext.open();
    try {
      future.completeExceptionally(failure);
    } finally {
      active.completed(state);
      scope.close();
    }
  }

  private void stop() {
    if (!over) {
      queue.cancelling();
      state.end(CallState.End.CANCELLED);
    }
  }

  private void dropped(@Nullable Throwable rejection) {
    over = true;
    active.completing(state, future);
    CallObservation.Scope scope = logContext.open();
    try {
      future.completeExceptionally(call.neverRan(rejection));
    } finally {
      active.completed(state);
      scope.close();
    }
  }
}

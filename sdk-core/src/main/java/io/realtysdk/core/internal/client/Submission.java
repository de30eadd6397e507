package io.realtysdk.core.internal.client;

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
  private final Runnable whenOver;
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private final QueuedCall entry = new QueuedCall(this::run, this::dropped);
  private volatile boolean over;

  Submission(
      CallQueue queue,
      CallRun<T> call,
      CallState state,
      BiFunction<AttemptResult.Success<T>, CallState, R> then,
      Runnable whenOver) {
    this.queue = queue;
    this.call = call;
    this.state = state;
    this.then = then;
    this.whenOver = whenOver;
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
    try {
      AttemptResult.Success<T> success = call.runInterruptibly();
      R value = then.apply(success, state);
      return () -> future.complete(value);
    } catch (Throwable failure) {
      return () -> future.completeExceptionally(failure);
    } finally {
      over = true;
      whenOver.run();
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
    whenOver.run();
    future.completeExceptionally(call.neverRan(rejection));
  }
}

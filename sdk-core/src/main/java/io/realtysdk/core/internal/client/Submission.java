package io.realtysdk.core.internal.client;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A submitted call: queued, then run on another thread, and bound to the caller's future. */
final class Submission<T extends @Nullable Object, R extends @Nullable Object> {
  private final Engine engine;
  private final Operation<T> op;
  private final RequestOptions options;
  private final CallState state;
  private final BiFunction<AttemptResult.Success<T>, CallState, R> then;
  private final Runnable whenOver;
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private final CallQueue.Entry entry = new CallQueue.Entry(this::run, this::dropped);

  private final Object handOver = new Object();
  private @Nullable Thread runner;
  private boolean interrupted;

  Submission(
      Engine engine,
      Operation<T> op,
      RequestOptions options,
      CallState state,
      BiFunction<AttemptResult.Success<T>, CallState, R> then,
      Runnable whenOver) {
    this.engine = engine;
    this.whenOver = whenOver;
    this.op = op;
    this.options = options;
    this.state = state;
    this.then = then;
  }

  CompletableFuture<R> start(CallQueue queue) {
    // However the future is completed, by us, by cancel or by the caller's hand: nothing outlives
    // it.
    var unused = future.whenComplete((value, failure) -> stop());
    state.whenEnded(() -> queue.drop(entry));
    queue.submit(entry, Math.max(0, state.left()));
    return future;
  }

  private Runnable run() {
    synchronized (handOver) {
      runner = Thread.currentThread();
    }
    try {
      AttemptResult.Success<T> success = engine.run(op, options, state);
      R value = then.apply(success, state);
      return () -> future.complete(value);
    } catch (Throwable failure) {
      return () -> future.completeExceptionally(failure);
    } finally {
      whenOver.run();
      synchronized (handOver) {
        runner = null;
        if (interrupted) {
          // Ours, and done with: the thread goes back to a pool that may be the caller's.
          Thread.interrupted();
        }
      }
    }
  }

  private void stop() {
    state.end(CallState.End.CANCELLED);
    synchronized (handOver) {
      if (runner != null) {
        interrupted = true;
        runner.interrupt();
      }
    }
  }

  private void dropped(@Nullable Throwable refusal) {
    whenOver.run();
    SdkException exception = engine.neverRan(op, state, refusal);
    future.completeExceptionally(exception);
  }
}

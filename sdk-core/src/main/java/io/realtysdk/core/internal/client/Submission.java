package io.realtysdk.core.internal.client;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Result;
import io.realtysdk.core.internal.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call on its way through the queue and a thread of the SDK's, bound to the caller's future. */
final class Submission<T extends @Nullable Object, R> {
  private final ApiClient client;
  private final Operation<T> op;
  private final RequestOptions options;
  private final CallState state;
  private final Function<Result.Success<T>, R> then;
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private final CallQueue.Entry entry = new CallQueue.Entry(this::run, this::dropped);

  private final Object handOver = new Object();
  private @Nullable Thread runner;
  private boolean interrupted;

  Submission(
      ApiClient client,
      Operation<T> op,
      RequestOptions options,
      CallState state,
      Function<Result.Success<T>, R> then) {
    this.client = client;
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
      Result.Success<T> success = client.engine().run(op, options, state);
      R value = then.apply(success);
      return () -> future.complete(value);
    } catch (Throwable failure) {
      return () -> future.completeExceptionally(failure);
    } finally {
      client.end(state);
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
    client.end(state);
    SdkException exception = client.engine().neverRan(op, state, refusal);
    future.completeExceptionally(exception);
  }
}

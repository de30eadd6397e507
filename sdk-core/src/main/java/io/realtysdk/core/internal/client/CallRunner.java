package io.realtysdk.core.internal.client;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallRun;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.http.Threads;
import io.realtysdk.core.internal.operation.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs the calls of one client, blocking or submitted, and ends them all when it is closed. */
final class CallRunner {
  /**
   * How long closing waits for the calls to let go, which takes longer only if a callback blocks.
   */
  private static final long CLOSE_MILLIS = 100;

  /** Starting a thread takes a moment, in which others can start. */
  private static final int ENDING_AT_ONCE = 8;

  private final Engine engine;
  private final CallQueue queue;
  private final ActiveCalls active = new ActiveCalls();

  CallRunner(Engine engine, HttpSettings settings) {
    this.engine = engine;
    this.queue = new CallQueue(settings.executor(), settings.maxConcurrentCalls());
  }

  /**
   * Runs a call on this thread.
   *
   * @param then makes the caller's value of the result
   */
  <T extends @Nullable Object, R extends @Nullable Object> R execute(
      Operation<T> op,
      RequestOptions options,
      BiFunction<AttemptResult.Success<T>, CallState, R> then) {
    CallState state = begin(op, options);
    try {
      return then.apply(engine.prepare(op, options, state, false).run(), state);
    } finally {
      active.remove(state);
    }
  }

  /** Runs a call on another thread. */
  <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> submit(
      Operation<T> op,
      RequestOptions options,
      BiFunction<AttemptResult.Success<T>, CallState, R> then) {
    CallState state = begin(op, options);
    CallRun<T> call = engine.prepare(op, options, state, true);
    return new Submission<>(queue, call, state, then, active).start();
  }

  private CallState begin(Operation<?> op, RequestOptions options) {
    CallState state = engine.begin(op, options);
    if (!active.add(state)) {
      state.end(CallState.End.CLOSED);
    }
    return state;
  }

  /**
   * Refuses further calls, and waits until those that run or are queued are over and their futures
   * completed.
   *
   * @return false if they did not end within the time, or the thread was interrupted
   */
  boolean drain(Duration limit) {
    active.close();
    return active.awaitNone(limit);
  }

  /**
   * Ends every running and queued call, and refuses further ones. First nothing new is sent, then
   * the calls are ended, on other threads: their callbacks and event listeners may block.
   */
  void close() {
    active.close();
    queue.close();
    List<CallState> marked = new ArrayList<>();
    for (CallState state : active.all()) {
      if (state.mark(CallState.End.CLOSED)) {
        marked.add(state);
      }
    }
    CountDownLatch released = new CountDownLatch(marked.size());
    Queue<CallState> ending = new ConcurrentLinkedQueue<>(marked);
    for (int i = 0; i < Math.min(ENDING_AT_ONCE, marked.size()); i++) {
      Threads.perTask().execute(() -> endNext(ending, released));
    }
    try {
      var unused = released.await(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends a call, and before that hands the next one to another thread, because the callbacks of
   * this one may block. Where they do not, a few threads take turns.
   */
  private static void endNext(Queue<CallState> ending, CountDownLatch released) {
    for (CallState next = ending.poll(); next != null; next = ending.poll()) {
      boolean handedOn = !ending.isEmpty() && handOn(ending, released);
      try {
        next.release();
      } finally {
        released.countDown();
      }
      if (handedOn) {
        return;
      }
    }
  }

  /** False where there can be no further thread: then this one has to go on. */
  private static boolean handOn(Queue<CallState> ending, CountDownLatch released) {
    try {
      Threads.perTask().execute(() -> endNext(ending, released));
      return true;
    } catch (OutOfMemoryError | RuntimeException e) {
      return false;
    }
  }
}

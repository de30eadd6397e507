package io.realtysdk.core.internal.client;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.EngineClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs the calls of one client, blocking or submitted, and ends them all when it is closed. */
final class CallRunner {
  private final Engine engine;
  private final HttpSettings settings;
  private final EngineClock clock;
  private final CallQueue queue;
  private final Set<CallState> active = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  CallRunner(Engine engine, HttpSettings settings, EngineClock clock) {
    this.engine = engine;
    this.settings = settings;
    this.clock = clock;
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
      return then.apply(engine.run(op, options, state), state);
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
    return new Submission<>(engine, op, options, state, then, () -> active.remove(state))
        .start(queue);
  }

  private CallState begin(Operation<?> op, RequestOptions options) {
    Duration asked = options.timeout();
    Duration timeout =
        asked != null ? asked : op.isUpload() ? settings.uploadTimeout() : settings.timeout();
    CallState state = new CallState(clock, timeout.toNanos());
    active.add(state);
    if (closed) {
      state.end(CallState.End.CLOSED);
    }
    return state;
  }

  /** Ends every running and queued call, and refuses further ones. */
  void close() {
    closed = true;
    active.forEach(state -> state.end(CallState.End.CLOSED));
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.error.Throwables;
import io.realtysdk.core.internal.http.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The API key of one call. A supplier is asked on the thread that calls, at every attempt; for a
 * submitted call it is asked once, on the thread that submits, because a supplier may depend on the
 * thread and the thread that runs the call belongs to nobody.
 */
final class CallKey {
  private final ApiKey source;
  private final CallState state;
  private final boolean submitted;
  private String value = "";
  private boolean asked;
  private @Nullable Failure failure;

  CallKey(ApiKey source, CallState state, boolean submitted) {
    this.source = source;
    this.state = state;
    this.submitted = submitted;
    if (submitted) {
      ask();
    }
  }

  /** The key, once {@link #beforeAttempt()} has succeeded. */
  String value() {
    return value;
  }

  /** Has a key at hand, or says why there is none. */
  @Nullable Failure beforeAttempt() {
    if (!asked) {
      ask();
    }
    asked = submitted;
    return failure;
  }

  /**
   * After the service rejected the key: asks again.
   *
   * @return whether there is another key now, with which the call may be sent once more
   */
  boolean isReplaced() {
    if (PublicTypes.get().isFixed(source)) {
      return false;
    }
    String before = value;
    if (submitted) {
      askOnCleanThread();
    } else {
      ask();
    }
    boolean replaced = failure == null && !value.equals(before);
    failure = null;
    if (!replaced) {
      value = before;
    }
    return replaced;
  }

  private void ask() {
    asked = true;
    if (PublicTypes.get().isFixed(source)) {
      value = source.reveal();
      return;
    }
    Future<?> timer = Timers.schedule(() -> state.section().interrupt(), Math.max(1, state.left()));
    state.section().enter();
    try {
      value = source.reveal();
      failure = null;
    } catch (Throwable e) {
      Throwables.rethrowIfFatal(e);
      failure = failure(e);
    } finally {
      timer.cancel(false);
      state.section().exit();
    }
  }

  /** A thread without thread-locals of anybody: theirs might lead to the key of another tenant. */
  private void askOnCleanThread() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread thread =
        Threads.daemons("realty-sdk-key")
            .newThread(
                () -> {
                  try {
                    answer.complete(source.reveal());
                  } catch (Throwable e) {
                    answer.completeExceptionally(e);
                  }
                });
    thread.start();
    try {
      value = answer.get(Math.max(1, state.left()), TimeUnit.NANOSECONDS);
      failure = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = failure(e);
    } catch (ExecutionException | TimeoutException e) {
      failure = failure(e.getCause() == null ? e : e.getCause());
    } finally {
      thread.interrupt();
    }
  }

  private static Failure failure(Throwable e) {
    String why =
        e instanceof RuntimeException
            ? String.valueOf(e.getMessage()) // ours: see ApiKey.from
            : "apiKey: the supplier threw " + e.getClass().getName();
    return Failure.notSent(Failure.Ended.Why.NO_KEY, why, null);
  }
}

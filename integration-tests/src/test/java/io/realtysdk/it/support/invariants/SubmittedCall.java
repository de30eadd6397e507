package io.realtysdk.it.support.invariants;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A submitted call: its future, and the record of its result. */
public final class SubmittedCall<T> {

  /** How long after its deadline a call is given up as never ending. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CallObservation watch;
  private final CompletableFuture<T> future;
  private final CompletableFuture<CallRecord<T>> record;

  public SubmittedCall(CallObservation watch, CompletableFuture<T> future) {
    this.watch = watch;
    this.future = future;
    this.record = future.handle(watch::submitted);
  }

  public CompletableFuture<T> future() {
    return future;
  }

  public String id() {
    return watch.id();
  }

  public boolean isDone() {
    return record.isDone();
  }

  /** Waits for the end of the call; fails the test if there is none. */
  public CallRecord<T> await() {
    try {
      return record.get(watch.deadline().plus(PATIENCE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("The future is not completed long after its deadline", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for a call", e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}

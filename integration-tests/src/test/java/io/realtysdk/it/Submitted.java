package io.realtysdk.it;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A submitted call: the future that a user gets, and the record of what it came to. */
final class Submitted<T> {

  /** A call that is late is reported by its record; one that never ends, by this. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CallWatch watch;
  private final CompletableFuture<T> future;
  private final CompletableFuture<CallRecord<T>> record;

  Submitted(CallWatch watch, CompletableFuture<T> future) {
    this.watch = watch;
    this.future = future;
    this.record = future.handle(watch::submitted);
  }

  CompletableFuture<T> future() {
    return future;
  }

  String id() {
    return watch.id();
  }

  boolean isDone() {
    return record.isDone();
  }

  /** Waits for the end of the call; fails the test if there is none. */
  CallRecord<T> await() {
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

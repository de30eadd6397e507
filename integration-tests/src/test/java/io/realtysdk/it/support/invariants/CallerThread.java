package io.realtysdk.it.support.invariants;

import io.realtysdk.it.support.threads.PauseMeter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A thread that makes one blocking call, and that a test may interrupt. */
public final class CallerThread<T> {

  private final CompletableFuture<CallRecord<T>> result = new CompletableFuture<>();
  private final Thread thread;
  private volatile long returnedAt;
  private volatile long lostThen;

  private CallerThread(Supplier<CallRecord<T>> call) {
    thread = new Thread(() -> run(call), "caller-thread");
    thread.setDaemon(true);
  }

  public static <T> CallerThread<T> start(Supplier<CallRecord<T>> call) {
    CallerThread<T> caller = new CallerThread<>(call);
    caller.thread.start();
    return caller;
  }

  public Thread thread() {
    return thread;
  }

  /** Interrupts the call, and returns how long it then took to return; zero if it had already. */
  public Duration interrupt() {
    long lostBefore = PauseMeter.lost();
    long interruptedAt = System.nanoTime();
    thread.interrupt();
    await();
    long took = returnedAt - interruptedAt - (lostThen - lostBefore);
    return Duration.ofNanos(Math.max(0, took));
  }

  public CallRecord<T> await() {
    try {
      return result.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The caller's thread did not return", e);
    }
  }

  private void run(Supplier<CallRecord<T>> call) {
    try {
      CallRecord<T> record = call.get();
      lostThen = PauseMeter.lost();
      returnedAt = System.nanoTime();
      result.complete(record);
    } catch (Throwable thrown) {
      result.completeExceptionally(thrown);
    }
  }
}

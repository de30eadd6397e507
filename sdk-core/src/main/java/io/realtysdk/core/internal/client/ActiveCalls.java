package io.realtysdk.core.internal.client;

import io.realtysdk.core.internal.call.CallState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of a client that run or are queued, and those that are over and whose future is still
 * to be completed.
 */
final class ActiveCalls {
  /** Stands for the future of a call that is not over. Never completed. */
  private static final CompletableFuture<Void> NOT_OVER = new CompletableFuture<>();

  private final Map<CallState, CompletableFuture<?>> calls = new ConcurrentHashMap<>();
  private final AtomicInteger running = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private volatile boolean closed;

  /** Adds a call; false if no more are taken. It is to be removed in either case. */
  boolean add(CallState call) {
    running.incrementAndGet();
    calls.put(call, NOT_OVER);
    return !closed;
  }

  /** Removes a call that has no future. */
  void remove(CallState call) {
    calls.remove(call);
    isOver();
  }

  /** Takes note that a call is over, before its future is completed. */
  void completing(CallState call, CompletableFuture<?> future) {
    calls.put(call, future);
    isOver();
  }

  /** Removes a call whose future was completed. Its callbacks have run by then. */
  void completed(CallState call) {
    calls.remove(call);
  }

  private void isOver() {
    if (running.decrementAndGet() == 0 && closed) {
      lock.lock();
      try {
        none.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Those that run or are queued. */
  List<CallState> all() {
    List<CallState> all = new ArrayList<>();
    calls.forEach(
        (call, future) -> {
          if (future == NOT_OVER) {
            all.add(call);
          }
        });
    return all;
  }

  /** For tests: whether nothing is held any more. */
  boolean isEmpty() {
    return calls.isEmpty();
  }

  void close() {
    closed = true;
  }

  /**
   * Waits until all are over and their futures completed, but not for callbacks of these, which may
   * be what waits here; false if the time is up or the thread is interrupted.
   */
  boolean awaitNone(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      return awaitNoneRunning(limit.toNanos()) && awaitFutures(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean awaitNoneRunning(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (running.get() > 0) {
        if (left <= 0) {
          return false;
        }
        left = none.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitFutures(long end) throws InterruptedException {
    for (CompletableFuture<?> future : calls.values()) {
      if (future == NOT_OVER) {
        // None runs any more, so this one was refused and is about to be removed.
        continue;
      }
      try {
        var unused = future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException | CancellationException e) {
        // Completed, which is all that matters here.
      } catch (TimeoutException e) {
        return false;
      }
    }
    return true;
  }
}

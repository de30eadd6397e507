package io.realtysdk.core.internal.client;

import io.realtysdk.core.internal.call.CallState;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The calls of a client that run or are queued. */
final class ActiveCalls {
  private final Set<CallState> calls = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private volatile boolean closed;

  /** Adds a call; false if no more are taken. It is to be removed in either case. */
  boolean add(CallState call) {
    calls.add(call);
    return !closed;
  }

  void remove(CallState call) {
    calls.remove(call);
    if (closed && calls.isEmpty()) {
      lock.lock();
      try {
        none.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  Set<CallState> all() {
    return calls;
  }

  void close() {
    closed = true;
  }

  /** Waits until there are none; false if the time is up or the thread is interrupted. */
  boolean awaitNone(Duration limit) {
    long left = limit.toNanos();
    lock.lock();
    try {
      while (!calls.isEmpty()) {
        if (left <= 0) {
          return false;
        }
        left = none.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}

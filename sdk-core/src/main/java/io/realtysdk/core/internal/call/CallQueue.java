package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.http.Threads;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs submitted calls: a bounded number at once, each with a permit, and the others in order of
 * arrival. One that waits leaves the queue when its time is up, without needing a thread.
 */
public final class CallQueue {
  /**
   * After a cancellation, permits are not passed on for this long: who cancels many calls one by
   * one, first to last, must not start the later ones by ending the earlier ones.
   */
  static final long CANCEL_GRACE_NANOS = 20_000_000L;

  /** However many cancellations follow each other, the queue does not stand still for longer. */
  static final long MAX_GRACE_NANOS = 250_000_000L;

  private final Executor executor;
  private final boolean foreignExecutor;
  private final int maxRunning;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<QueuedCall> waiting = new LinkedHashSet<>();
  private int running;
  private boolean closed;
  private boolean cancelledBefore;
  private boolean dispatchScheduled;
  private long firstCancel;
  private long lastCancel;

  public CallQueue(@Nullable Executor executor, int maxRunning) {
    this(executor, maxRunning, System::nanoTime);
  }

  CallQueue(@Nullable Executor executor, int maxRunning, LongSupplier nanoTime) {
    this.foreignExecutor = executor != null;
    this.executor = executor == null ? Threads.perTask() : executor;
    this.maxRunning = maxRunning;
    this.nanoTime = nanoTime;
  }

  /** Starts a call, or queues it until a permit is free or its time is up. */
  public void submit(QueuedCall call, long timeoutNanos) {
    boolean waits = false;
    boolean refused;
    lock.lock();
    try {
      refused = closed;
      if (!refused) {
        waits = running >= maxRunning || !waiting.isEmpty();
        if (waits) {
          waiting.add(call);
        } else {
          call.holdsPermit = true;
          running++;
        }
      }
    } finally {
      lock.unlock();
    }
    if (refused) {
      drop(call);
      return;
    }
    if (waits || foreignExecutor) {
      // The caller's executor may queue too, or even discard, so its calls are watched as well.
      call.expireWith(Timers.schedule(() -> expire(call), timeoutNanos));
    }
    if (!waits) {
      start(call, Runnable::run);
    }
    dispatch();
  }

  /** Gives a call up, if it has not begun to run. */
  public void drop(QueuedCall call) {
    if (!call.take()) {
      return;
    }
    lock.lock();
    try {
      waiting.remove(call);
    } finally {
      lock.unlock();
    }
    release(call);
    call.dropped(null);
  }

  /** Takes note that callers are cancelling; see {@link #CANCEL_GRACE_NANOS}. */
  public void cancelling() {
    lock.lock();
    try {
      long now = nanoTime.getAsLong();
      if (!cancelledBefore || now - lastCancel > CANCEL_GRACE_NANOS) {
        firstCancel = now;
      }
      cancelledBefore = true;
      lastCancel = now;
    } finally {
      lock.unlock();
    }
  }

  /** Starts nothing more. The calls that wait are still to be dropped, by whoever ends them. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  /** For tests: permits in use. */
  int running() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  /** On another thread, because giving up runs the caller's own code, which may block. */
  private void expire(QueuedCall call) {
    if (!call.isTaken()) {
      Threads.perTask().execute(() -> drop(call));
    }
  }

  /** Starts waiting calls while there are permits. */
  private void dispatch() {
    for (QueuedCall next = next(); next != null; next = next()) {
      // Rejections run code of the callers of other calls than the one of this thread.
      start(next, Threads.perTask());
    }
  }

  /** Takes the next call out of the queue and gives it a permit; null if there is none to start. */
  private @Nullable QueuedCall next() {
    long grace;
    lock.lock();
    try {
      if (running >= maxRunning || waiting.isEmpty()) {
        return null;
      }
      grace = grace();
      if (grace <= 0) {
        QueuedCall next = waiting.iterator().next();
        waiting.remove(next);
        next.holdsPermit = true;
        running++;
        return next;
      }
      if (dispatchScheduled) {
        return null;
      }
      dispatchScheduled = true;
    } finally {
      lock.unlock();
    }
    dispatchLater(grace);
    return null;
  }

  /** How long permits are still kept back after a cancellation. */
  private long grace() {
    if (!cancelledBefore) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    return Math.min(lastCancel + CANCEL_GRACE_NANOS - now, firstCancel + MAX_GRACE_NANOS - now);
  }

  private void dispatchLater(long delayNanos) {
    var unused =
        Timers.schedule(
            () -> {
              lock.lock();
              try {
                dispatchScheduled = false;
              } finally {
                lock.unlock();
              }
              // A caller's executor may block in execute(), and the timer must not.
              Threads.perTask().execute(this::dispatch);
            },
            delayNanos);
  }

  /** Hands a call that has a permit to the executor. */
  private void start(QueuedCall call, Executor onRejected) {
    call.starter = Thread.currentThread();
    try {
      executor.execute(() -> run(call));
    } catch (Throwable rejection) {
      // Not only RejectedExecutionException: an executor may be out of threads, or broken.
      if (call.take()) {
        onRejected.execute(() -> call.dropped(rejection));
      }
      releaseOnly(call);
    } finally {
      call.starter = null;
    }
  }

  private void run(QueuedCall call) {
    Runnable afterwards = () -> {};
    // Then whoever started it starts the next one too: each doing so inside the one before would
    // fill the stack.
    boolean onStarter = call.starter == Thread.currentThread();
    try {
      if (call.take()) {
        afterwards = call.runTask();
      }
    } finally {
      if (onStarter) {
        releaseOnly(call);
      } else {
        release(call);
      }
    }
    // The caller's own code: it may block, and must not hold up the queue.
    afterwards.run();
  }

  private void release(QueuedCall call) {
    releaseOnly(call);
    dispatch();
  }

  private void releaseOnly(QueuedCall call) {
    lock.lock();
    try {
      if (call.holdsPermit) {
        call.holdsPermit = false;
        running--;
      }
    } finally {
      lock.unlock();
    }
  }
}

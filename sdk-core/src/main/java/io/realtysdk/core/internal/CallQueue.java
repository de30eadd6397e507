package io.realtysdk.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs submitted calls, a bounded number at once, the others in order of arrival. One that waits
 * leaves the queue when its time is up, without needing a thread.
 */
final class CallQueue {
  /** One for all clients: it only ever takes entries out of queues. */
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  private final Executor executor;
  private final int atOnce;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int running;

  CallQueue(@Nullable Executor executor, int atOnce) {
    this.executor = executor == null ? Threads.perTask() : executor;
    this.atOnce = atOnce;
  }

  /** One submitted call. */
  static final class Entry {
    private final Supplier<Runnable> task;
    private final Consumer<@Nullable Throwable> onDropped;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile @Nullable Future<?> timer;

    /**
     * A call.
     *
     * @param task runs it, and returns what is to be done once its place is free again
     * @param onDropped is told instead if it never runs: null when its time was up, or why not
     */
    Entry(Supplier<Runnable> task, Consumer<@Nullable Throwable> onDropped) {
      this.task = task;
      this.onDropped = onDropped;
    }
  }

  void submit(Entry entry, long timeoutNanos) {
    synchronized (waiting) {
      if (running >= atOnce) {
        waiting.add(entry);
        entry.timer = WATCH.schedule(() -> drop(entry), timeoutNanos, TimeUnit.NANOSECONDS);
        return;
      }
      running++;
    }
    start(entry);
  }

  /** Takes an entry out of the queue, if it still waits there. */
  void drop(Entry entry) {
    if (entry.taken.get()) {
      return;
    }
    boolean removed;
    synchronized (waiting) {
      removed = waiting.remove(entry);
    }
    if (removed && entry.taken.compareAndSet(false, true)) {
      entry.onDropped.accept(null);
    }
  }

  private void start(Entry entry) {
    try {
      executor.execute(() -> run(entry));
    } catch (RejectedExecutionException e) {
      if (entry.taken.compareAndSet(false, true)) {
        entry.onDropped.accept(e);
      }
      startNext();
    }
  }

  private void run(Entry entry) {
    Runnable afterwards = () -> {};
    try {
      Future<?> timer = entry.timer;
      if (timer != null) {
        timer.cancel(false);
      }
      if (entry.taken.compareAndSet(false, true)) {
        afterwards = entry.task.get();
      }
    } finally {
      startNext();
    }
    // The caller's own code: it may block, and must not hold up the queue.
    afterwards.run();
  }

  private void startNext() {
    Entry next;
    synchronized (waiting) {
      next = waiting.poll();
      if (next == null) {
        running--;
        return;
      }
    }
    start(next);
  }

  private static ScheduledThreadPoolExecutor watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(1, Threads.daemons("realty-sdk-queue"));
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(5, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
    return watch;
  }
}

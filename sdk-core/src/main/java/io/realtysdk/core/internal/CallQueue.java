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
  private final boolean foreignExecutor;
  private final int atOnce;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int running;

  CallQueue(@Nullable Executor executor, int atOnce) {
    this.foreignExecutor = executor != null;
    this.executor = executor == null ? Threads.perTask() : executor;
    this.atOnce = atOnce;
  }

  /** One submitted call. */
  static final class Entry {
    private final Supplier<Runnable> task;
    private final Consumer<@Nullable Throwable> onDropped;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean holdsPlace = new AtomicBoolean();
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
      boolean waits = running >= atOnce;
      if (waits || foreignExecutor) {
        // The caller's executor may queue too, or even discard, so its entries are watched as well.
        entry.timer = WATCH.schedule(() -> drop(entry), timeoutNanos, TimeUnit.NANOSECONDS);
      }
      if (waits) {
        waiting.add(entry);
        return;
      }
      running++;
    }
    if (!start(entry)) {
      freePlace(entry);
    }
  }

  /** Gives an entry up, if it has not begun to run. */
  void drop(Entry entry) {
    if (!entry.taken.compareAndSet(false, true)) {
      return;
    }
    synchronized (waiting) {
      waiting.remove(entry);
    }
    cancelTimer(entry);
    freePlace(entry);
    entry.onDropped.accept(null);
  }

  /** Hands an entry that has a place to the executor; false if the executor refuses it. */
  private boolean start(Entry entry) {
    entry.holdsPlace.set(true);
    try {
      executor.execute(() -> run(entry));
      return true;
    } catch (RejectedExecutionException e) {
      if (entry.taken.compareAndSet(false, true)) {
        cancelTimer(entry);
        entry.onDropped.accept(e);
      }
      return false;
    }
  }

  private void run(Entry entry) {
    Runnable afterwards = () -> {};
    try {
      if (entry.taken.compareAndSet(false, true)) {
        cancelTimer(entry);
        afterwards = entry.task.get();
      }
    } finally {
      freePlace(entry);
    }
    // The caller's own code: it may block, and must not hold up the queue.
    afterwards.run();
  }

  /** Passes an entry's place on to the next one that an executor takes. */
  private void freePlace(Entry entry) {
    if (!entry.holdsPlace.compareAndSet(true, false)) {
      return;
    }
    Entry next;
    do {
      synchronized (waiting) {
        next = waiting.poll();
        if (next == null) {
          running--;
          return;
        }
      }
    } while (!start(next));
  }

  private static void cancelTimer(Entry entry) {
    Future<?> timer = entry.timer;
    if (timer != null) {
      timer.cancel(false);
    }
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

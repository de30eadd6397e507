package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.http.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
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
public final class CallQueue {
  /** One for all clients: it only ever notices that time is up. */
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  private final Executor executor;
  private final boolean foreignExecutor;
  private final int atOnce;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int running;

  public CallQueue(@Nullable Executor executor, int atOnce) {
    this.foreignExecutor = executor != null;
    this.executor = executor == null ? Threads.perTask() : executor;
    this.atOnce = atOnce;
  }

  /** One submitted call. */
  public static final class Entry {
    private final Supplier<Runnable> task;
    private final Consumer<@Nullable Throwable> onDropped;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean holdsPlace = new AtomicBoolean();
    private volatile @Nullable Future<?> timer;
    private volatile @Nullable Thread starter;
    private boolean ranOnStarter;

    /**
     * A call.
     *
     * @param task runs it, and returns what is to be done once its place is free again
     * @param onDropped is told instead if it never runs: null when its time was up, or why not
     */
    public Entry(Supplier<Runnable> task, Consumer<@Nullable Throwable> onDropped) {
      this.task = task;
      this.onDropped = onDropped;
    }
  }

  public void submit(Entry entry, long timeoutNanos) {
    synchronized (waiting) {
      boolean waits = running >= atOnce;
      if (waits || foreignExecutor) {
        // The caller's executor may queue too, or even discard, so its entries are watched as well.
        entry.timer = WATCH.schedule(() -> expire(entry), timeoutNanos, TimeUnit.NANOSECONDS);
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

  /** Elsewhere, because giving up runs the caller's own code, which may block. */
  private void expire(Entry entry) {
    if (!entry.taken.get()) {
      Threads.perTask().execute(() -> drop(entry));
    }
  }

  /** Gives an entry up, if it has not begun to run. */
  public void drop(Entry entry) {
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

  /**
   * Hands an entry that has a place to the executor; false if it is over already, refused or run on
   * this very thread, and its place is still to be freed.
   */
  private boolean start(Entry entry) {
    entry.holdsPlace.set(true);
    entry.starter = Thread.currentThread();
    try {
      executor.execute(() -> run(entry));
    } catch (Throwable refusal) {
      // Not only RejectedExecutionException: an executor may be out of threads, or broken.
      if (entry.taken.compareAndSet(false, true)) {
        cancelTimer(entry);
        entry.onDropped.accept(refusal);
        return false;
      }
    } finally {
      entry.starter = null;
    }
    return !entry.ranOnStarter;
  }

  private void run(Entry entry) {
    Runnable afterwards = () -> {};
    // Then whoever started it starts the next one too: each doing so inside the one before would
    // fill the stack.
    boolean onStarter = entry.starter == Thread.currentThread();
    try {
      if (entry.taken.compareAndSet(false, true)) {
        cancelTimer(entry);
        afterwards = entry.task.get();
      }
    } finally {
      if (onStarter) {
        entry.ranOnStarter = true;
      } else {
        freePlace(entry);
      }
    }
    // The caller's own code: it may block, and must not hold up the queue.
    afterwards.run();
  }

  /** Passes an entry's place on to the next one that an executor takes. */
  private void freePlace(Entry entry) {
    Entry over = entry;
    while (over.holdsPlace.compareAndSet(true, false)) {
      Entry next;
      synchronized (waiting) {
        next = waiting.poll();
        if (next == null) {
          running--;
          return;
        }
      }
      if (start(next)) {
        return;
      }
      over = next;
    }
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

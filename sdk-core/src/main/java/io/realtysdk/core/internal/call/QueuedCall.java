package io.realtysdk.core.internal.call;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A submitted call, from its submission to its run; it is either run or dropped. */
public final class QueuedCall {
  private final Supplier<Runnable> task;
  private final Consumer<@Nullable Throwable> onDropped;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile @Nullable Future<?> timer;

  /** Guarded by the lock of the queue. */
  boolean holdsPermit;

  /** The thread that hands it to the executor, while it does. */
  volatile @Nullable Thread starter;

  /**
   * Creates an entry.
   *
   * @param task runs the call, and returns what is to be done once its permit is released
   * @param onDropped is called instead if it never runs: with null when it was ended or timed out,
   *     or with what the executor threw
   */
  public QueuedCall(Supplier<Runnable> task, Consumer<@Nullable Throwable> onDropped) {
    this.task = task;
    this.onDropped = onDropped;
  }

  /** Claims the right to run or to drop it; true once. */
  boolean take() {
    if (!taken.compareAndSet(false, true)) {
      return false;
    }
    Future<?> running = timer;
    if (running != null) {
      running.cancel(false);
    }
    return true;
  }

  boolean isTaken() {
    return taken.get();
  }

  void expireWith(Future<?> expiry) {
    timer = expiry;
    if (taken.get()) {
      expiry.cancel(false);
    }
  }

  Runnable runTask() {
    return task.get();
  }

  void dropped(@Nullable Throwable rejection) {
    onDropped.accept(rejection);
  }
}

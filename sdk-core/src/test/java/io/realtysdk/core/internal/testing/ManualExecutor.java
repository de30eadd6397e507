package io.realtysdk.core.internal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that runs its tasks when a test says so. */
public final class ManualExecutor implements Executor {
  private final List<Runnable> tasks = new ArrayList<>();
  private boolean rejecting;
  private Runnable beforeRejecting = () -> {};
  private Runnable onExecute = () -> {};

  @Override
  public synchronized void execute(Runnable task) {
    if (rejecting) {
      beforeRejecting.run();
      throw new RejectedExecutionException("full");
    }
    tasks.add(task);
    onExecute.run();
  }

  /** Is told of every task that is accepted. */
  public void onExecute(Runnable listener) {
    onExecute = listener;
  }

  /** From here on, tasks are rejected, after something else has happened. */
  public void reject(Runnable before) {
    rejecting = true;
    beforeRejecting = before;
  }

  /** From here on, tasks are accepted. */
  public void accept() {
    rejecting = false;
  }

  public synchronized int size() {
    return tasks.size();
  }

  /** Runs the oldest task. */
  public void runNext() {
    run(0);
  }

  /** Runs one of the tasks, counted from the oldest. */
  public void run(int index) {
    Runnable task;
    synchronized (this) {
      task = tasks.remove(index);
    }
    task.run();
  }

  /** Runs all tasks, also those that are added meanwhile. */
  public void runAll() {
    while (size() > 0) {
      runNext();
    }
  }
}

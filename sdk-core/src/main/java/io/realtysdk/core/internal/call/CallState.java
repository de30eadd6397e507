package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.retry.EngineClock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One run of a call: its deadline, and the handle by which other threads end it. */
public final class CallState {
  /** Why a call was ended from this side. */
  public enum End {
    CANCELLED,
    CLOSED
  }

  private final EngineClock clock;
  private final long start;
  private final long total;
  private volatile @Nullable End end;
  private volatile @Nullable Thread runner;
  private volatile @Nullable Runnable exchange;
  private volatile @Nullable Runnable whenEnded;
  private int attempts;

  public CallState(EngineClock clock, long totalNanos) {
    this.clock = clock;
    this.start = clock.nanos();
    this.total = totalNanos;
  }

  long totalNanos() {
    return total;
  }

  public long elapsed() {
    return clock.nanos() - start;
  }

  /** What is left until the deadline; zero or less when it has passed. */
  public long left() {
    return total - elapsed();
  }

  @Nullable End end() {
    return end;
  }

  /** How many attempts were started; for the thread that runs the call. */
  public int attempts() {
    return attempts;
  }

  void countAttempt() {
    attempts++;
  }

  void runsOnThisThread() {
    runner = Thread.currentThread();
  }

  /** What to do on the running exchange if the call is ended; null when there is none. */
  void exchange(@Nullable Runnable cancel) {
    exchange = cancel;
    if (cancel != null && end != null) {
      cancel.run();
    }
  }

  /** What to do if the call is ended while it may still wait for a thread. */
  public void whenEnded(Runnable action) {
    whenEnded = action;
    if (end != null) {
      action.run();
    }
  }

  /** Ends the exchange and the waiting, at once and from any thread. */
  public void end(End why) {
    if (end != null) {
      return;
    }
    end = why;
    try {
      Runnable running = exchange;
      if (running != null) {
        running.run();
      }
    } catch (RuntimeException e) {
      // An event listener of the caller's own runs in there; the call has to end all the same.
      CallReporter.ignored(e);
    }
    LockSupport.unpark(runner);
    Runnable waiting = whenEnded;
    if (waiting != null) {
      waiting.run();
    }
  }

  /** Waits, unless the call is ended or the thread interrupted. */
  void pause(long nanos) {
    long until = clock.nanos() + nanos;
    long left = nanos;
    while (left > 0 && end == null && !Thread.currentThread().isInterrupted()) {
      clock.park(this, left);
      left = until - clock.nanos();
    }
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.Seconds;
import java.util.concurrent.atomic.AtomicReference;
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
  private final String setting;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private final InterruptibleSection section = new InterruptibleSection();
  private volatile @Nullable Thread runner;
  private volatile @Nullable Runnable exchange;
  private volatile @Nullable Runnable whenEnded;
  private int attempts;

  public CallState(EngineClock clock, long totalNanos) {
    this(clock, "timeout", totalNanos);
  }

  /**
   * Starts the clock of a call.
   *
   * @param setting the name of the setting that limits it
   */
  CallState(EngineClock clock, String setting, long totalNanos) {
    this.clock = clock;
    this.setting = setting;
    this.start = clock.nanos();
    this.total = totalNanos;
  }

  public long elapsed() {
    return clock.nanos() - start;
  }

  /** What is left until the deadline; zero or less when it has passed. */
  public long left() {
    return total - elapsed();
  }

  /** The setting that limits the call and its value, for messages. */
  String limitText() {
    return setting + " (" + Seconds.text(total) + ")";
  }

  /** What a message says of a call that took too long. */
  String timedOut(String when) {
    return "the call took longer than its " + limitText() + when;
  }

  @Nullable End end() {
    return end.get();
  }

  /** How many attempts were started; for the thread that runs the call. */
  public int attempts() {
    return attempts;
  }

  void countAttempt() {
    attempts++;
  }

  void bindToCurrentThread() {
    runner = Thread.currentThread();
  }

  /** The code that may be interrupted when the call is ended. */
  InterruptibleSection section() {
    return section;
  }

  /** What to do on the running exchange if the call is ended; null when there is none. */
  void onEndOfExchange(@Nullable Runnable cancel) {
    exchange = cancel;
    if (cancel != null && end.get() != null) {
      cancel.run();
    }
  }

  /** What to do if the call is ended while it may still wait for a thread. */
  public void onEndInQueue(Runnable action) {
    whenEnded = action;
    if (end.get() != null) {
      action.run();
    }
  }

  /** Ends the exchange and the waiting, at once and from any thread. */
  public void end(End why) {
    if (mark(why)) {
      release();
    }
  }

  /**
   * Marks the call as ended, so that it starts nothing more; {@link #release()} has to follow.
   *
   * @return false if it had been ended before
   */
  public boolean mark(End why) {
    return end.compareAndSet(null, why);
  }

  /** Gets the thread of a call that is marked as ended out of whatever it waits for. */
  public void release() {
    section.interrupt();
    LockSupport.unpark(runner);
    Runnable running = exchange;
    if (running != null) {
      try {
        running.run();
      } catch (RuntimeException e) {
        // An event listener of the caller's own runs in there; the call has to end all the same.
        Listeners.ignored(e);
      }
    }
    Runnable waiting = whenEnded;
    if (waiting != null) {
      waiting.run();
    }
  }

  /** Waits, unless the call is ended or the thread interrupted. */
  void pause(long nanos) {
    long until = clock.nanos() + nanos;
    long left = nanos;
    while (left > 0 && end.get() == null && !Thread.currentThread().isInterrupted()) {
      clock.park(this, left);
      left = until - clock.nanos();
    }
  }
}

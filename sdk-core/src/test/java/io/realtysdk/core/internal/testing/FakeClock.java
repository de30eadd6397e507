package io.realtysdk.core.internal.testing;

import io.realtysdk.core.internal.retry.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** A clock that stands still until somebody waits, and then jumps. For one thread. */
public final class FakeClock implements EngineClock {
  /** Not zero, and close to where a long wraps. */
  private static final long START = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

  private record Alarm(long at, Runnable action) {}

  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>((a, b) -> Long.compare(a.at - b.at, 0));
  private final List<Duration> waits = new ArrayList<>();
  private long now = START;
  private double random = 0.5;

  /** What {@link #random()} returns from here on. */
  public FakeClock random(double value) {
    random = value;
    return this;
  }

  /** Runs something once the clock passes this time since its start. */
  public void at(Duration sinceStart, Runnable action) {
    alarms.add(new Alarm(START + sinceStart.toNanos(), action));
  }

  /** The time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(now - START);
  }

  /** The waits of the code under test so far. */
  public List<Duration> waits() {
    return waits;
  }

  /** Lets time pass, up to the first alarm in that time. */
  public void advance(long nanos) {
    Alarm next = alarms.peek();
    if (next != null && next.at - (now + nanos) <= 0) {
      alarms.remove();
      now = next.at - now > 0 ? next.at : now;
      next.action.run();
    } else {
      now += nanos;
    }
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-11-06T08:49:30Z").plus(elapsed());
  }

  @Override
  public double random() {
    return random;
  }

  @Override
  public void park(Object blocker, long nanos) {
    long before = now;
    advance(nanos);
    waits.add(Duration.ofNanos(now - before));
  }
}

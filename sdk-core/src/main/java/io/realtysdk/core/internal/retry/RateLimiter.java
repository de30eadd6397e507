package io.realtysdk.core.internal.retry;

import java.util.concurrent.atomic.AtomicLong;

/** Hands out evenly spaced moments to send at. */
public final class RateLimiter {
  private final long interval;
  private final AtomicLong nextFree;

  /**
   * A rateLimiter.
   *
   * @param perSecond requests a second; 0 for as many as come
   */
  public RateLimiter(double perSecond, long now) {
    interval = perSecond == 0 ? 0 : (long) (1e9 / perSecond);
    nextFree = new AtomicLong(now);
  }

  /**
   * Reserves the next moment.
   *
   * @return how long to wait for it in nanoseconds, or −1, reserving nothing, if it is further away
   *     than the caller can wait
   */
  public long reserve(long now, long atMost) {
    if (interval == 0) {
      return 0;
    }
    while (true) {
      long free = nextFree.get();
      // Differences, because nanoTime may be negative and may wrap.
      long start = free - now > 0 ? free : now;
      if (start - now > atMost) {
        return -1;
      }
      if (nextFree.compareAndSet(free, start + interval)) {
        return start - now;
      }
    }
  }
}

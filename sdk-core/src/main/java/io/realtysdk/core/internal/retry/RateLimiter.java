package io.realtysdk.core.internal.retry;

import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spaces requests evenly: hands out moments to send at, and takes back those that were not used.
 */
public final class RateLimiter {
  private final long interval;
  private final ReentrantLock lock = new ReentrantLock();
  private long nextFree;

  /** Given back, and still ahead. By difference, because nanoTime may be negative and may wrap. */
  private final TreeSet<Long> returned = new TreeSet<>((a, b) -> Long.compare(a - b, 0));

  /**
   * Creates a limiter.
   *
   * @param perSecond requests a second; 0 for no limit
   */
  public RateLimiter(double perSecond, long now) {
    interval = perSecond == 0 ? 0 : (long) (1e9 / perSecond);
    nextFree = now;
  }

  /**
   * Reserves the next free moment.
   *
   * @return how long to wait for it in nanoseconds, or −1, reserving nothing, if it is further away
   *     than the caller can wait
   */
  public long reserve(long now, long maxWait) {
    if (interval == 0) {
      return 0;
    }
    lock.lock();
    try {
      returned.removeIf(moment -> moment - now < 0);
      Long gap = returned.isEmpty() ? null : returned.first();
      long moment = gap != null ? gap : nextFree - now > 0 ? nextFree : now;
      if (moment - now > maxWait) {
        return -1;
      }
      if (gap != null) {
        returned.remove(gap);
      } else {
        nextFree = moment + interval;
      }
      return moment - now;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives back a reserved moment at which nothing was sent.
   *
   * @param moment the time of the reservation plus the wait
   */
  public void giveBack(long moment) {
    if (interval == 0) {
      return;
    }
    lock.lock();
    try {
      if (nextFree != moment + interval) {
        returned.add(moment);
        return;
      }
      nextFree = moment;
      while (!returned.isEmpty() && returned.last() == nextFree - interval) {
        nextFree = returned.last();
        returned.remove(nextFree);
      }
    } finally {
      lock.unlock();
    }
  }
}

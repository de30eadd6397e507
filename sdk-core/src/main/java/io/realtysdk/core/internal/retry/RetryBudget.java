package io.realtysdk.core.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tokens that the calls of one client share, so that an outage costs a bounded number of extra
 * requests.
 */
public final class RetryBudget {
  private final int capacity;
  private final AtomicInteger tokens;

  public RetryBudget(int capacity) {
    this.capacity = capacity;
    this.tokens = new AtomicInteger(capacity);
  }

  public int tokens() {
    return tokens.get();
  }

  /** Takes the price of a retry, or nothing if there is not enough. */
  public boolean take(int cost) {
    int now = tokens.get();
    while (now >= cost) {
      if (tokens.compareAndSet(now, now - cost)) {
        return true;
      }
      now = tokens.get();
    }
    return false;
  }

  /** Gives back the price of a retry that succeeded, or the reward for a first success. */
  public void give(int amount) {
    int now = tokens.get();
    while (now < capacity && !tokens.compareAndSet(now, Math.min(capacity, now + amount))) {
      now = tokens.get();
    }
  }
}

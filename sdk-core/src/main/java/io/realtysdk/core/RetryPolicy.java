package io.realtysdk.core;

import java.time.Duration;

/**
 * How often and how patiently a call is tried again. Which failures may be retried at all is not a
 * setting: it follows from what the operation does and what became of the request.
 */
public final class RetryPolicy {
  private static final RetryPolicy DEFAULTS = builder().build();
  private static final RetryPolicy NONE = builder().maxAttempts(1).build();

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration maxDelay;
  private final Duration throttleDelay;
  private final Duration maxThrottleDelay;
  private final Duration maxRetryAfter;
  private final int budget;

  private RetryPolicy(Builder b) {
    maxAttempts = b.maxAttempts;
    baseDelay = b.baseDelay;
    maxDelay = b.maxDelay;
    throttleDelay = b.throttleDelay;
    maxThrottleDelay = b.maxThrottleDelay;
    maxRetryAfter = b.maxRetryAfter;
    budget = b.budget;
  }

  /** Three attempts in all, full jitter from 250 ms, a budget of 500 tokens. */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** One attempt, no retries. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** A builder with the values of {@link #defaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with this policy's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.maxAttempts = maxAttempts;
    b.baseDelay = baseDelay;
    b.maxDelay = maxDelay;
    b.throttleDelay = throttleDelay;
    b.maxThrottleDelay = maxThrottleDelay;
    b.maxRetryAfter = maxRetryAfter;
    b.budget = budget;
    return b;
  }

  /** Attempts in all, the first one included. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** The upper bound of the first wait after a passing failure. */
  public Duration baseDelay() {
    return baseDelay;
  }

  /** The upper bound of every wait after a passing failure. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** The least wait after being throttled without being told for how long. */
  public Duration throttleDelay() {
    return throttleDelay;
  }

  /** The upper bound of such a wait. */
  public Duration maxThrottleDelay() {
    return maxThrottleDelay;
  }

  /** The longest {@code Retry-After} that is waited for. */
  public Duration maxRetryAfter() {
    return maxRetryAfter;
  }

  /** Tokens in the client's retry budget. */
  public int budget() {
    return budget;
  }

  @Override
  public String toString() {
    return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + "]";
  }

  /** Collects a policy. */
  public static final class Builder {
    private int maxAttempts = 3;
    private Duration baseDelay = Duration.ofMillis(250);
    private Duration maxDelay = Duration.ofSeconds(8);
    private Duration throttleDelay = Duration.ofSeconds(1);
    private Duration maxThrottleDelay = Duration.ofSeconds(20);
    private Duration maxRetryAfter = Duration.ofSeconds(60);
    private int budget = 500;

    private Builder() {}

    /** Attempts in all, 1 to 20; 1 switches retries off. Default 3. */
    public Builder maxAttempts(int attempts) {
      maxAttempts = Settings.between("maxAttempts", attempts, 1, 20);
      return this;
    }

    /**
     * After the n-th passing failure the wait is drawn evenly from 0 to this × 2^(n−1). Default 250
     * ms; zero retries at once.
     */
    public Builder baseDelay(Duration delay) {
      baseDelay = Settings.notNegative("baseDelay", delay);
      return this;
    }

    /** Caps the range that wait is drawn from. Default 8 s. */
    public Builder maxDelay(Duration delay) {
      maxDelay = Settings.notNegative("maxDelay", delay);
      return this;
    }

    /**
     * After being throttled without a {@code Retry-After} the wait is this plus a draw from 0 to
     * this × 2^(n−1). Default 1 s.
     */
    public Builder throttleDelay(Duration delay) {
      throttleDelay = Settings.notNegative("throttleDelay", delay);
      return this;
    }

    /** Caps that wait. Default 20 s. */
    public Builder maxThrottleDelay(Duration delay) {
      maxThrottleDelay = Settings.notNegative("maxThrottleDelay", delay);
      return this;
    }

    /**
     * A {@code Retry-After} up to this long is waited for, and never cut short; a longer one fails
     * the call at once and is exposed on the exception. Default 60 s.
     */
    public Builder maxRetryAfter(Duration longest) {
      maxRetryAfter = Settings.notNegative("maxRetryAfter", longest);
      return this;
    }

    /**
     * Tokens shared by all calls of a client, so that an outage is not answered with a storm: a
     * retry takes 14 (5 when throttled), gets them back if it succeeds, and a first success adds 1.
     * Default 500; 0 switches retries off.
     */
    public Builder budget(int tokens) {
      budget = Settings.between("budget", tokens, 0, 1_000_000);
      return this;
    }

    /**
     * The policy.
     *
     * @throws IllegalArgumentException if a cap is below the delay it caps
     */
    public RetryPolicy build() {
      notBelow("maxDelay", maxDelay, "baseDelay", baseDelay);
      notBelow("maxThrottleDelay", maxThrottleDelay, "throttleDelay", throttleDelay);
      return new RetryPolicy(this);
    }

    private static void notBelow(String cap, Duration high, String delay, Duration low) {
      if (high.compareTo(low) < 0) {
        throw new IllegalArgumentException(
            cap + " (" + high + ") must not be below " + delay + " (" + low + ")");
      }
    }
  }
}

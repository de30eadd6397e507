package io.realtysdk.core;

import java.time.Duration;

/**
 * Retry limits and backoff. Which failures are retried is not a setting: it follows from the
 * operation's idempotency and from whether the request was sent. Immutable.
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

  /**
   * Returns the default policy: three attempts, full jitter from 250 ms, a budget of 500 tokens.
   */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** Returns a policy without retries. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** Returns a builder with the values of {@link #defaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder initialised from this policy. */
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

  /** Returns the maximum number of attempts, including the first. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** Returns the maximum backoff before the first retry after a transient failure. */
  public Duration baseDelay() {
    return baseDelay;
  }

  /** Returns the maximum backoff after transient failures. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** Returns the minimum backoff after throttling without a {@code Retry-After}. */
  public Duration throttleDelay() {
    return throttleDelay;
  }

  /** Returns the maximum backoff after throttling without a {@code Retry-After}. */
  public Duration maxThrottleDelay() {
    return maxThrottleDelay;
  }

  /** Returns the longest {@code Retry-After} that is honoured. */
  public Duration maxRetryAfter() {
    return maxRetryAfter;
  }

  /** Returns the size of the client's retry budget, in tokens. */
  public int budget() {
    return budget;
  }

  @Override
  public String toString() {
    return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + "]";
  }

  /** Builder for {@link RetryPolicy}; each setter validates its argument. */
  public static final class Builder {
    private int maxAttempts = 3;
    private Duration baseDelay = Duration.ofMillis(250);
    private Duration maxDelay = Duration.ofSeconds(8);
    private Duration throttleDelay = Duration.ofSeconds(1);
    private Duration maxThrottleDelay = Duration.ofSeconds(20);
    private Duration maxRetryAfter = Duration.ofSeconds(60);
    private int budget = 500;

    private Builder() {}

    /**
     * Sets the maximum number of attempts, including the first: 1 to 20; 1 disables retries.
     * Default 3.
     */
    public Builder maxAttempts(int attempts) {
      maxAttempts = Settings.between("maxAttempts", attempts, 1, 20);
      return this;
    }

    /**
     * Sets the backoff after transient failures: after the n-th, uniformly random in 0 to this ×
     * 2^(n−1) (full jitter). Default 250 ms; zero retries at once.
     */
    public Builder baseDelay(Duration delay) {
      baseDelay = Settings.notNegative("baseDelay", delay);
      return this;
    }

    /** Sets the maximum backoff after transient failures. Default 8 s. */
    public Builder maxDelay(Duration delay) {
      maxDelay = Settings.notNegative("maxDelay", delay);
      return this;
    }

    /**
     * Sets the backoff after throttling without a {@code Retry-After}: after the n-th, this plus
     * full jitter of up to this × 2^(n−1). Default 1 s.
     */
    public Builder throttleDelay(Duration delay) {
      throttleDelay = Settings.notNegative("throttleDelay", delay);
      return this;
    }

    /** Sets the maximum backoff after throttling. Default 20 s. */
    public Builder maxThrottleDelay(Duration delay) {
      maxThrottleDelay = Settings.notNegative("maxThrottleDelay", delay);
      return this;
    }

    /**
     * Sets the longest {@code Retry-After} that is honoured; it is never cut short. A longer one
     * fails the call at once and is exposed on the exception. Default 60 s.
     */
    public Builder maxRetryAfter(Duration longest) {
      maxRetryAfter = Settings.notNegative("maxRetryAfter", longest);
      return this;
    }

    /**
     * Sets the size of the retry budget, shared by all calls of a client so that an outage does not
     * cause a retry storm: a retry costs 14 tokens (5 after throttling), refunded if the retry
     * succeeds; a success at the first attempt adds 1. Default 500; 0 disables retries.
     */
    public Builder budget(int tokens) {
      budget = Settings.between("budget", tokens, 0, 1_000_000);
      return this;
    }

    /**
     * Builds the policy.
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

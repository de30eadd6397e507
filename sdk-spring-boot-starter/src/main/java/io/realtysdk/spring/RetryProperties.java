package io.realtysdk.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Retry limits and backoff of all clients. What is not set has the SDK's default. */
class RetryProperties {
  private @Nullable Integer maxAttempts;
  private @Nullable Duration baseDelay;
  private @Nullable Duration maxDelay;
  private @Nullable Duration throttleDelay;
  private @Nullable Duration maxThrottleDelay;
  private @Nullable Duration maxRetryAfter;
  private @Nullable Integer budget;

  public @Nullable Integer getMaxAttempts() {
    return maxAttempts;
  }

  public void setMaxAttempts(Integer maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  public @Nullable Duration getBaseDelay() {
    return baseDelay;
  }

  public void setBaseDelay(Duration baseDelay) {
    this.baseDelay = baseDelay;
  }

  public @Nullable Duration getMaxDelay() {
    return maxDelay;
  }

  public void setMaxDelay(Duration maxDelay) {
    this.maxDelay = maxDelay;
  }

  public @Nullable Duration getThrottleDelay() {
    return throttleDelay;
  }

  public void setThrottleDelay(Duration throttleDelay) {
    this.throttleDelay = throttleDelay;
  }

  public @Nullable Duration getMaxThrottleDelay() {
    return maxThrottleDelay;
  }

  public void setMaxThrottleDelay(Duration maxThrottleDelay) {
    this.maxThrottleDelay = maxThrottleDelay;
  }

  public @Nullable Duration getMaxRetryAfter() {
    return maxRetryAfter;
  }

  public void setMaxRetryAfter(Duration maxRetryAfter) {
    this.maxRetryAfter = maxRetryAfter;
  }

  public @Nullable Integer getBudget() {
    return budget;
  }

  public void setBudget(Integer budget) {
    this.budget = budget;
  }
}

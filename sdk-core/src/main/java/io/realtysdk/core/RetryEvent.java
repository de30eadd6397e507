package io.realtysdk.core;

import java.time.Duration;

/**
 * A retry that was decided on.
 *
 * @param attempt the number of the attempt that failed, from 1
 * @param reason why it failed
 * @param delay how long the call waits before the next attempt; pacing may add to it
 */
public record RetryEvent(int attempt, FailureReason reason, Duration delay) {}

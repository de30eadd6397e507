package io.realtysdk.core.internal.call;

import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.RateLimiter;
import io.realtysdk.core.internal.retry.RetryBudget;

/** What the calls of one client share. */
record EngineParts(
    String provider,
    AttemptExecutor attempts,
    CallReporter reporter,
    RetryPolicy policy,
    RetryBudget budget,
    RateLimiter rateLimiter,
    EngineClock clock) {}

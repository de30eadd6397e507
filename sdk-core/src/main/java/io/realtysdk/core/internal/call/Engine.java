package io.realtysdk.core.internal.call;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.RateLimiter;
import io.realtysdk.core.internal.retry.RetryBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Prepares the calls of one client, which share its retry budget and its rate limit. */
public final class Engine {
  private final ApiKey key;
  private final HttpSettings settings;
  private final EngineParts parts;

  public Engine(
      String provider,
      ApiKey key,
      AttemptExecutor attempts,
      HttpSettings settings,
      CallReporter reporter,
      EngineClock clock) {
    this.key = key;
    this.settings = settings;
    this.parts =
        new EngineParts(
            provider,
            attempts,
            reporter,
            settings.retryPolicy(),
            new RetryBudget(settings.retryPolicy().budget()),
            new RateLimiter(settings.requestsPerSecond(), clock.nanos()),
            clock);
  }

  /** Starts the clock of a call; {@link #prepare} follows on the same thread. */
  public CallState begin(Operation<?> op, RequestOptions options) {
    Duration asked = options.timeout();
    return asked == null && op.isUpload()
        ? new CallState(parts.clock(), "uploadTimeout", settings.uploadTimeout().toNanos())
        : new CallState(parts.clock(), (asked == null ? settings.timeout() : asked).toNanos());
  }

  /**
   * Does what belongs on the thread that calls or submits: notifies the listeners of the start, and
   * asks for the key of a submitted call.
   */
  public <T extends @Nullable Object> CallRun<T> prepare(
      Operation<T> op, RequestOptions options, CallState state, boolean submitted) {
    CallReport report = parts.reporter().start(op, submitted);
    return new CallRun<>(parts, op, options, state, new CallKey(key, state, submitted), report);
  }
}

package io.realtysdk.core.internal.client;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.TestEngine;
import java.util.concurrent.CompletableFuture;

/** Lets tests of other packages submit calls. */
public final class SubmittedCalls {
  private final CallRunner runner;

  public SubmittedCalls(Engine engine, HttpSettings settings) {
    this.runner = new CallRunner(engine, settings);
  }

  /** Submits a call whose value is the number of its attempts. */
  public CompletableFuture<Integer> submit() {
    return runner.submit(
        TestEngine.operation(Idempotency.SAFE),
        RequestOptions.none(),
        (success, state) -> state.attempts());
  }

  /** Ends all calls. */
  public void close() {
    runner.close();
  }
}

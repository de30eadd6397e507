package io.realtysdk.core.internal.testing;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.call.AttemptExecutor;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallReporter;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.error.Deviations;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.util.function.Consumer;

/** The call engine over a {@link ScriptedSender} and a {@link FakeClock}. */
public final class TestEngine {
  public static final String KEY = "key-0123456789";

  public final FakeClock clock = new FakeClock();
  public final ScriptedSender sender = new ScriptedSender(clock);
  private HttpSettings.Builder settings = HttpSettings.builder();
  private ApiKey key = ApiKey.of(KEY);
  private Engine engine;
  private CallState last;

  /** Changes settings, before the first call. */
  public TestEngine with(Consumer<HttpSettings.Builder> change) {
    change.accept(settings);
    return this;
  }

  public TestEngine key(ApiKey other) {
    key = other;
    return this;
  }

  public Engine engine() {
    if (engine == null) {
      HttpSettings built = settings.build();
      TestDialect dialect = new TestDialect();
      CallReporter reporter =
          new CallReporter(dialect.provider(), "api.example.com", 443, built.listeners());
      engine =
          new Engine(
              dialect.provider(),
              key,
              new AttemptExecutor(
                  dialect,
                  sender,
                  built,
                  new Deviations(dialect.provider(), reporter::deviation, built.isStrictDecoding()),
                  clock),
              built,
              reporter,
              clock);
    }
    return engine;
  }

  /** An operation of a class, without a documented body. */
  public static Operation<Void> operation(Idempotency idempotency) {
    String method =
        switch (idempotency) {
          case SAFE -> "GET";
          case IDEMPOTENT -> "PUT";
          case NOT_IDEMPOTENT -> "POST";
        };
    return operation(method, idempotency);
  }

  public static Operation<Void> operation(String method, Idempotency idempotency) {
    return Operation.named("test.things", method, idempotency).path("things").noContent();
  }

  /** Runs a call on this thread. */
  public AttemptResult.Success<Void> run(Operation<Void> op, RequestOptions options) {
    CallState state = engine().begin(op, options);
    last = state;
    return engine().prepare(op, options, state, false).run();
  }

  public AttemptResult.Success<Void> run(Idempotency idempotency) {
    return run(operation(idempotency), RequestOptions.none());
  }

  /** The state of the call that runs or ran last. */
  public CallState last() {
    return last;
  }

  /** Runs a call that is expected to fail. */
  public SdkException fails(Idempotency idempotency) {
    return fails(operation(idempotency), RequestOptions.none());
  }

  public SdkException fails(Operation<Void> op, RequestOptions options) {
    try {
      run(op, options);
    } catch (SdkException e) {
      return e;
    }
    throw new AssertionError("the call succeeded");
  }
}

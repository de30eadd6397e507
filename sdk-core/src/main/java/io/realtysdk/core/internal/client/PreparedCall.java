package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.call.AttemptResult;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.error.ResponseHeaders;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.operation.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An operation with the runner and the options it will run with. */
record PreparedCall<T extends @Nullable Object>(
    CallRunner runner, Operation<T> op, RequestOptions options) implements ApiCall<T> {

  @Override
  public String operation() {
    return op.name();
  }

  @Override
  public ApiCall<T> with(RequestOptions more) {
    return new PreparedCall<>(runner, op, options.plus(more));
  }

  @Override
  public T execute() {
    return runner.execute(op, options, PreparedCall::value);
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    return runner.execute(op, options, PreparedCall::response);
  }

  @Override
  public CompletableFuture<T> submit() {
    return runner.submit(op, options, PreparedCall::value);
  }

  @Override
  public CompletableFuture<ApiResponse<T>> submitForResponse() {
    return runner.submit(op, options, PreparedCall::response);
  }

  private static <T extends @Nullable Object> T value(
      AttemptResult.Success<T> success, CallState state) {
    return success.value();
  }

  private static <T extends @Nullable Object> ApiResponse<T> response(
      AttemptResult.Success<T> success, CallState state) {
    Answer answer = success.answer();
    return PublicTypes.get()
        .response(
            success.value(),
            answer == null ? 0 : answer.status(),
            answer == null ? Map.of() : answer.headers(),
            answer == null ? null : ResponseHeaders.requestId(answer),
            answer == null ? null : ResponseHeaders.rateLimit(answer),
            state.attempts(),
            Duration.ofNanos(state.elapsed()));
  }

  /** The operation only: arguments may be personal data. */
  @Override
  public String toString() {
    return "ApiCall[" + op.name() + "]";
  }
}

package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.ErrorReader;
import io.realtysdk.core.internal.call.Result;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.operation.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An operation with the client that will run it and the options it will run with. */
final class PreparedCall<T extends @Nullable Object> implements ApiCall<T> {
  private final ApiClient client;
  private final Operation<T> op;
  private final RequestOptions options;

  PreparedCall(ApiClient client, Operation<T> op, RequestOptions options) {
    this.client = client;
    this.op = op;
    this.options = options;
  }

  @Override
  public String operation() {
    return op.name();
  }

  @Override
  public ApiCall<T> with(RequestOptions more) {
    return new PreparedCall<>(client, op, options.plus(more));
  }

  @Override
  public T execute() {
    CallState state = client.begin(op, options);
    try {
      return client.engine().run(op, options, state).value();
    } finally {
      client.end(state);
    }
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    CallState state = client.begin(op, options);
    try {
      return response(client.engine().run(op, options, state), state);
    } finally {
      client.end(state);
    }
  }

  @Override
  public CompletableFuture<T> submit() {
    CallState state = client.begin(op, options);
    return client.submit(op, options, state, Result.Success::value);
  }

  @Override
  public CompletableFuture<ApiResponse<T>> submitForResponse() {
    CallState state = client.begin(op, options);
    Function<Result.Success<T>, ApiResponse<T>> wrap = success -> response(success, state);
    return client.submit(op, options, state, wrap);
  }

  private ApiResponse<T> response(Result.Success<T> success, CallState state) {
    Answer answer = success.answer();
    return new ApiResponse<>(
        success.value(),
        answer == null ? 0 : answer.status(),
        answer == null ? Map.of() : answer.headers(),
        answer == null ? null : ErrorReader.requestId(answer),
        answer == null ? null : ErrorReader.rateLimit(answer),
        state.attempts(),
        Duration.ofNanos(state.elapsed()));
  }

  /** The operation only: arguments may be data of persons. */
  @Override
  public String toString() {
    return "ApiCall[" + op.name() + "]";
  }
}

package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.CallSummary;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call that sends nothing and says why: what a service's next link asked for is not safe. */
record RefusedCall<T extends @Nullable Object>(String provider, String operation, String why)
    implements ApiCall<T> {

  @Override
  public ApiCall<T> with(RequestOptions options) {
    return this;
  }

  @Override
  public T execute() {
    throw refusal();
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    throw refusal();
  }

  @Override
  public CompletableFuture<T> submit() {
    return CompletableFuture.failedFuture(refusal());
  }

  @Override
  public CompletableFuture<ApiResponse<T>> submitForResponse() {
    return CompletableFuture.failedFuture(refusal());
  }

  private PaginationException refusal() {
    return new PaginationException(
        operation + ": " + why,
        new CallSummary(provider, operation, Outcome.NOT_SENT, List.of(), Duration.ZERO),
        null);
  }

  @Override
  public String toString() {
    return "ApiCall[" + operation + "]";
  }
}

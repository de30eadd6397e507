package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.access.PublicTypes;
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
    return PublicTypes.get()
        .pagination(operation + ": " + why, FailureContext.notSent(provider, operation), null);
  }

  @Override
  public String toString() {
    return "ApiCall[" + operation + "]";
  }
}

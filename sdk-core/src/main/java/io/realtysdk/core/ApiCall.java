package io.realtysdk.core;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A prepared request that has not been executed. It holds no connection and can be kept; each
 * execution sends a new request, so executing a create twice creates two records.
 *
 * @param <T> the response body type; {@link Void} if the operation returns no body, and then null
 */
public interface ApiCall<T extends @Nullable Object> {

  /** Returns the operation's name, such as {@code "signtraker.agents.get"}. */
  String operation();

  /** Returns the same call with options that override the client's settings for this call. */
  ApiCall<T> with(RequestOptions options);

  /**
   * Sends the request and waits for the response on the calling thread. Interrupting the thread
   * ends the call within milliseconds.
   *
   * @throws SdkException if the call fails; its subclasses say why, its outcome whether the request
   *     was applied
   */
  T execute();

  /**
   * Sends the request like {@link #execute()}, and returns the value together with the HTTP
   * response metadata (status, headers).
   *
   * @throws SdkException if the call fails; its subclasses say why, its outcome whether the request
   *     was applied
   */
  ApiResponse<T> executeForResponse();

  /**
   * Sends the request on another thread (a virtual one where the JVM has them). At most {@link
   * HttpSettings.Builder#maxConcurrentCalls(int) maxConcurrentCalls} run at once; the others queue
   * in order, and the timeout starts now. Cancelling or otherwise completing the future ends the
   * exchange, a pending retry, or the wait in the queue. The future fails with an {@link
   * SdkException}.
   *
   * <p>The call runs, and the future is completed, with the logging context (MDC) of the thread
   * that submits it; a {@link CallObservation} can carry a trace context along. Other thread-locals
   * are not carried.
   */
  CompletableFuture<T> submit();

  /**
   * Sends the request like {@link #submit()}, with the HTTP response metadata (status, headers).
   */
  CompletableFuture<ApiResponse<T>> submitForResponse();
}

package io.realtysdk.core;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One operation with its arguments, prepared and not yet sent. It holds no connection, can be kept,
 * and every run is a new request: running a create twice creates twice.
 *
 * @param <T> what the service answers with; {@link Void} where that is nothing, and then null
 */
public interface ApiCall<T extends @Nullable Object> {

  /** The operation's name, such as {@code "signtraker.agents.get"}. */
  String operation();

  /** The same call with these options on top of the client's settings. */
  ApiCall<T> with(RequestOptions options);

  /**
   * Sends it and waits on this thread. Interrupting the thread ends the call within milliseconds.
   *
   * @throws SdkException as the tree of exceptions says
   */
  T execute();

  /**
   * Like {@link #execute()}, with the response around the value.
   *
   * @throws SdkException as the tree of exceptions says
   */
  ApiResponse<T> executeForResponse();

  /**
   * Sends it on another thread (a virtual one where the JVM has them). At most {@link
   * HttpSettings.Builder#maxConcurrentCalls(int) maxConcurrentCalls} run at once, the rest queue in
   * order; the deadline starts now. Cancelling or otherwise completing the future ends the
   * exchange, a pending retry, and a place in the queue. The future fails with an {@link
   * SdkException}.
   */
  CompletableFuture<T> submit();

  /** Like {@link #submit()}, with the response around the value. */
  CompletableFuture<ApiResponse<T>> submitForResponse();
}

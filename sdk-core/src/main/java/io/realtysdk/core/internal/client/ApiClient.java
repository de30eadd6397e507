package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.Attempts;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.call.Deviations;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.call.Reporter;
import io.realtysdk.core.internal.call.Result;
import io.realtysdk.core.internal.http.ClassPath;
import io.realtysdk.core.internal.http.Transport;
import io.realtysdk.core.internal.http.Urls;
import io.realtysdk.core.internal.http.UserAgent;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.QueryParameter;
import io.realtysdk.core.internal.retry.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What every provider client is made of: prepares operations, runs them, and ends them all. */
public final class ApiClient implements AutoCloseable {
  private final Dialect dialect;
  private final HttpSettings settings;
  private final Urls urls;
  private final Transport transport;
  private final Engine engine;
  private final CallQueue queue;
  private final Ticker ticker;
  private final Set<CallState> active = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ApiClient(Dialect dialect, ApiKey key, Urls urls, HttpSettings settings, Ticker ticker) {
    this.dialect = dialect;
    this.settings = settings;
    this.urls = urls;
    this.ticker = ticker;
    this.transport = new Transport(urls, dialect, settings, UserAgent.of(settings.userAgent()));
    this.engine =
        new Engine(
            dialect.provider(),
            new Attempts(
                dialect,
                transport,
                key,
                settings,
                new Deviations(
                    dialect.provider(), settings.listeners(), settings.isStrictDecoding()),
                ticker),
            settings,
            new Reporter(dialect.provider(), settings.listeners()),
            ticker);
    this.queue = new CallQueue(settings.executor(), settings.maxConcurrentCalls());
  }

  /**
   * Builds a client; nothing is sent.
   *
   * @throws io.realtysdk.core.ConfigurationException if the base URL is not usable, or the OkHttp
   *     on the class path is not
   */
  public static ApiClient create(
      Dialect dialect, ApiKey key, String baseUrl, HttpSettings settings) {
    return create(dialect, key, baseUrl, settings, Ticker.SYSTEM);
  }

  static ApiClient create(
      Dialect dialect, ApiKey key, String baseUrl, HttpSettings settings, Ticker ticker) {
    ClassPath.check();
    Urls urls = Urls.of(dialect.provider(), baseUrl, settings.isPlainHttpAllowed());
    return new ApiClient(dialect, key, urls, settings, ticker);
  }

  /** Makes a call of an operation. */
  public <T extends @Nullable Object> ApiCall<T> prepare(Operation<T> operation) {
    return new PreparedCall<>(this, operation, RequestOptions.none());
  }

  /**
   * Makes a lazy list of a paged operation.
   *
   * @param first the call for the first page
   * @param at the call for the page with this index, worked out from the first
   * @param count how many pages there are as the first tells, or −1
   */
  public <T> Pages<T> pages(
      ApiCall<Page<T>> first,
      BiFunction<Page<T>, Integer, ApiCall<Page<T>>> at,
      ToLongFunction<Page<T>> count) {
    return new Pages<>(new IndexedPages<>(dialect.provider(), settings, first, at, count));
  }

  /** The settings, for limits that a provider applies before sending. */
  public HttpSettings settings() {
    return settings;
  }

  /**
   * The query of a next link.
   *
   * @return its parameters, or null if the link leaves our origin or the operation's path
   */
  public @Nullable List<QueryParameter> followable(String link, Operation.Builder from) {
    return urls.followable(link, from.noContent());
  }

  /**
   * Stands in for the call of a next link that must not be followed, so that the page it came with
   * can still be used: running it throws a {@link io.realtysdk.core.PaginationException}.
   */
  public <T extends @Nullable Object> ApiCall<T> notFollowed(String operation, String why) {
    return new RefusedCall<>(dialect.provider(), operation, why);
  }

  Engine engine() {
    return engine;
  }

  CallState begin(Operation<?> op, RequestOptions options) {
    Duration asked = options.timeout();
    Duration timeout =
        asked != null ? asked : op.isUpload() ? settings.uploadTimeout() : settings.timeout();
    CallState state = new CallState(ticker, timeout.toNanos());
    active.add(state);
    if (closed) {
      state.end(CallState.End.CLOSED);
    }
    return state;
  }

  void end(CallState state) {
    active.remove(state);
  }

  <T extends @Nullable Object, R> CompletableFuture<R> submit(
      Operation<T> op,
      RequestOptions options,
      CallState state,
      Function<Result.Success<T>, R> then) {
    return new Submission<>(this, op, options, state, then).start(queue);
  }

  /** Ends every running and waiting call, and closes the connections. May be called again. */
  @Override
  public void close() {
    closed = true;
    active.forEach(state -> state.end(CallState.End.CLOSED));
    transport.close();
  }

  /** Provider and base URL; never the key. */
  @Override
  public String toString() {
    return dialect.provider() + " at " + urls;
  }
}

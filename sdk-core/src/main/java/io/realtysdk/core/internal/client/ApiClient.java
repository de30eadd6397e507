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
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.call.Reporter;
import io.realtysdk.core.internal.call.Result;
import io.realtysdk.core.internal.http.ClassPath;
import io.realtysdk.core.internal.http.Transport;
import io.realtysdk.core.internal.http.Urls;
import io.realtysdk.core.internal.http.UserAgent;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.paging.LazyPages;
import io.realtysdk.core.internal.paging.PageRequests;
import io.realtysdk.core.internal.paging.PagedList;
import io.realtysdk.core.internal.retry.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
  private final PageRequests requests;
  private final Set<CallState> active = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ApiClient(Dialect dialect, ApiKey key, Urls urls, HttpSettings settings, Ticker ticker) {
    this.dialect = dialect;
    this.settings = settings;
    this.urls = urls;
    this.ticker = ticker;
    this.transport = new Transport(urls, dialect, settings, UserAgent.of(settings.userAgent()));
    Reporter reporter = new Reporter(dialect.provider(), settings.listeners());
    this.engine =
        new Engine(
            dialect.provider(),
            new Attempts(dialect, transport, key, settings, ticker),
            settings,
            reporter,
            ticker);
    this.requests =
        new PageRequests(dialect.provider(), settings, this::prepare, reporter::listChanged);
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

  /** Makes the call for the first page of a list. */
  public <T> ApiCall<Page<T>> page(PagedList<T> list) {
    return list.firstPage(requests);
  }

  /** Makes a lazy list. */
  public <T> Pages<T> pages(PagedList<T> list) {
    return LazyPages.of(requests, list, List.of());
  }

  /**
   * Makes a lazy list that can also be resumed where another form of it was left.
   *
   * @param other what tokens may be of, too
   */
  public <T> Pages<T> pages(PagedList<T> list, PagedList<T> other) {
    return LazyPages.of(requests, list, List.of(other));
  }

  /** The settings, for limits that a provider applies before sending. */
  public HttpSettings settings() {
    return settings;
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

package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.AttemptExecutor;
import io.realtysdk.core.internal.call.CallReporter;
import io.realtysdk.core.internal.call.Engine;
import io.realtysdk.core.internal.http.ClassPath;
import io.realtysdk.core.internal.http.Transport;
import io.realtysdk.core.internal.http.Urls;
import io.realtysdk.core.internal.http.UserAgent;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.QueryParameter;
import io.realtysdk.core.internal.retry.EngineClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What every provider client is made of: prepares operations, runs them, and ends them all. */
public final class ApiClient implements AutoCloseable {
  private final Dialect dialect;
  private final HttpSettings settings;
  private final Urls urls;
  private final Transport transport;
  private final CallRunner runner;

  private ApiClient(
      Dialect dialect, ApiKey key, Urls urls, HttpSettings settings, EngineClock clock) {
    this.dialect = dialect;
    this.settings = settings;
    this.urls = urls;
    this.transport = new Transport(urls, dialect, settings, UserAgent.of(settings.userAgent()));
    Engine engine =
        new Engine(
            dialect.provider(),
            key,
            new AttemptExecutor(dialect, transport, settings, clock),
            settings,
            new CallReporter(dialect.provider(), settings.listeners()),
            clock);
    this.runner = new CallRunner(engine, settings);
  }

  /**
   * Builds a client; performs no I/O.
   *
   * @throws io.realtysdk.core.ConfigurationException if the base URL is not usable, or the OkHttp
   *     on the class path is not
   */
  public static ApiClient create(Dialect dialect, ClientSettings settings) {
    return create(dialect, settings, EngineClock.SYSTEM);
  }

  static ApiClient create(Dialect dialect, ClientSettings settings, EngineClock clock) {
    ClassPath.check();
    BaseUrl baseUrl = settings.baseUrl();
    HttpSettings http = settings.http();
    Urls urls =
        Urls.of(dialect.provider(), baseUrl.source(), baseUrl.url(), http.isPlainHttpAllowed());
    return new ApiClient(dialect, settings.key(), urls, http, clock);
  }

  /** Makes a call of an operation. */
  public <T extends @Nullable Object> ApiCall<T> prepare(Operation<T> operation) {
    return new PreparedCall<>(runner, operation, RequestOptions.none());
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

  /** Cancels all calls, running and queued, and closes the connections. May be called again. */
  @Override
  public void close() {
    runner.close();
    transport.close();
  }

  /**
   * Refuses new calls, lets those that run or are queued finish, and cancels what has not finished
   * in time or when this thread is interrupted. Zero is the same as {@link #close()}.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public void close(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isNegative()) {
      throw new IllegalArgumentException("limit must not be negative, but was " + limit);
    }
    var unused = runner.drain(limit);
    close();
  }

  /** Provider and base URL; never the key. */
  @Override
  public String toString() {
    return dialect.provider() + " at " + urls;
  }
}

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
import io.realtysdk.core.internal.error.Deviations;
import io.realtysdk.core.internal.http.Transport;
import io.realtysdk.core.internal.http.Urls;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.paging.LazyPages;
import io.realtysdk.core.internal.paging.PageRequests;
import io.realtysdk.core.internal.paging.PagedList;
import io.realtysdk.core.internal.retry.EngineClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every provider client is made of: prepares operations, runs them, and ends them all. */
public final class ApiClient implements AutoCloseable {
  private final Dialect dialect;
  private final HttpSettings settings;
  private final Urls urls;
  private final Transport transport;
  private final CallRunner runner;
  private final PageRequests requests;

  private ApiClient(
      Dialect dialect, ApiKey key, Urls urls, HttpSettings settings, EngineClock clock) {
    this.dialect = dialect;
    this.settings = settings;
    this.urls = urls;
    this.transport = new Transport(urls, dialect, settings, UserAgent.of(settings.userAgent()));
    CallReporter reporter =
        new CallReporter(dialect.provider(), urls.host(), urls.port(), settings.listeners());
    Engine engine =
        new Engine(
            dialect.provider(),
            key,
            new AttemptExecutor(
                dialect,
                transport,
                settings,
                new Deviations(
                    dialect.provider(), reporter::deviation, settings.isStrictDecoding()),
                clock),
            settings,
            reporter,
            clock);
    this.runner = new CallRunner(engine, settings);
    this.requests =
        new PageRequests(dialect.provider(), settings, this::prepare, reporter::listChanged);
  }

  /**
   * Builds a client; performs no I/O.
   *
   * @throws io.realtysdk.core.ConfigurationException if the base URL is not usable
   */
  public static ApiClient create(Dialect dialect, ClientSettings settings) {
    return create(dialect, settings, EngineClock.SYSTEM);
  }

  static ApiClient create(Dialect dialect, ClientSettings settings, EngineClock clock) {
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

  /** Makes the call for the first page of a list. */
  public <T> ApiCall<Page<T>> page(PagedList<T> list) {
    return LazyPages.firstPage(requests, list);
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

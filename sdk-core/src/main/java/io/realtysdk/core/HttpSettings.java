package io.realtysdk.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * HTTP settings of a client: timeouts, size limits, concurrency, TLS, proxy. Immutable; one
 * instance may serve several clients. Every value has a safe default.
 */
public final class HttpSettings {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration UPLOAD_TIMEOUT = Duration.ofSeconds(120);
  private static final HttpSettings DEFAULTS = builder().build();

  private final Builder values;

  private HttpSettings(Builder values) {
    this.values = values;
  }

  /** Returns the defaults. */
  public static HttpSettings defaults() {
    return DEFAULTS;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder initialised from these settings. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /** Returns whether a value of another type than documented fails the call. */
  public boolean isStrictDecoding() {
    return values.strictDecoding;
  }

  /** Returns the overall call timeout. */
  public Duration timeout() {
    return values.timeout != null ? values.timeout : TIMEOUT;
  }

  /** Returns the overall timeout of a call that uploads a file. */
  public Duration uploadTimeout() {
    return values.uploadTimeout != null
        ? values.uploadTimeout
        : values.timeout != null ? values.timeout : UPLOAD_TIMEOUT;
  }

  /** Returns the per-attempt timeout. */
  public Duration attemptTimeout() {
    return values.attemptTimeout;
  }

  /** Returns the per-attempt timeout of a call that uploads a file. */
  public Duration uploadAttemptTimeout() {
    return values.uploadAttemptTimeout;
  }

  /** Returns the connect timeout: DNS, TCP and TLS together. */
  public Duration connectTimeout() {
    return values.connectTimeout;
  }

  /** Returns the retry policy. */
  public RetryPolicy retryPolicy() {
    return values.retryPolicy;
  }

  /** Returns the maximum number of submitted calls that run at once. */
  public int maxConcurrentCalls() {
    return values.maxConcurrentCalls;
  }

  /** Returns the maximum request rate per second; 0 if unlimited. */
  public double requestsPerSecond() {
    return values.requestsPerSecond;
  }

  /** Returns the executor for submitted calls, or null for the SDK's default executor. */
  public @Nullable Executor executor() {
    return values.executor;
  }

  /** Returns the call listeners. */
  public List<CallListener> listeners() {
    return List.copyOf(values.listeners);
  }

  /** Returns the maximum response size in bytes, after decompression. */
  public long maxResponseBytes() {
    return values.maxResponseBytes;
  }

  /** Returns the maximum error body size in bytes; the rest is not read. */
  public int maxErrorBytes() {
    return values.maxErrorBytes;
  }

  /** Returns the maximum upload size in bytes. */
  public long maxUploadBytes() {
    return values.maxUploadBytes;
  }

  /** Returns the maximum number of pages per iteration. */
  public long maxPages() {
    return values.maxPages;
  }

  /** Returns the maximum number of items per iteration. */
  public long maxItems() {
    return values.maxItems;
  }

  /** Returns whether plain http is allowed to hosts other than loopback. */
  public boolean isPlainHttpAllowed() {
    return values.plainHttpAllowed;
  }

  /** Returns the User-Agent suffix, or null. */
  public @Nullable String userAgent() {
    return values.userAgent;
  }

  /** Returns the TLS socket factory, or null for the JVM's. */
  public @Nullable SSLSocketFactory sslSocketFactory() {
    return values.sslSocketFactory;
  }

  /** Returns the trust manager of the TLS socket factory, or null for the JVM's. */
  public @Nullable X509TrustManager trustManager() {
    return values.trustManager;
  }

  /** Returns the HTTP proxy, or null for that of the JVM's default proxy selector. */
  public @Nullable HttpProxy proxy() {
    return values.proxy;
  }

  /** Returns the caller-supplied OkHttpClient, or null. */
  public @Nullable OkHttpClient okHttpClient() {
    return values.okHttpClient;
  }

  @Override
  public String toString() {
    return "HttpSettings[timeout=" + timeout() + ", attemptTimeout=" + attemptTimeout() + "]";
  }

  /** Builder for {@link HttpSettings}; each setter validates its argument. */
  public static final class Builder {
    private @Nullable Duration timeout;
    private @Nullable Duration uploadTimeout;
    private Duration attemptTimeout = Duration.ofSeconds(20);
    private Duration uploadAttemptTimeout = Duration.ofSeconds(60);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private int maxConcurrentCalls = 64;
    private double requestsPerSecond;
    private @Nullable Executor executor;
    private List<CallListener> listeners = new ArrayList<>();
    private long maxResponseBytes = 16L << 20;
    private int maxErrorBytes = 64 << 10;
    private long maxUploadBytes = 10L << 20;
    private long maxPages = 10_000;
    private long maxItems = 1_000_000;
    private boolean plainHttpAllowed;
    private boolean strictDecoding;
    private @Nullable String userAgent;
    private @Nullable SSLSocketFactory sslSocketFactory;
    private @Nullable X509TrustManager trustManager;
    private @Nullable HttpProxy proxy;
    private @Nullable OkHttpClient okHttpClient;

    private Builder() {}

    private Builder(Builder from) {
      timeout = from.timeout;
      uploadTimeout = from.uploadTimeout;
      attemptTimeout = from.attemptTimeout;
      uploadAttemptTimeout = from.uploadAttemptTimeout;
      connectTimeout = from.connectTimeout;
      retryPolicy = from.retryPolicy;
      maxConcurrentCalls = from.maxConcurrentCalls;
      requestsPerSecond = from.requestsPerSecond;
      executor = from.executor;
      listeners = new ArrayList<>(from.listeners);
      maxResponseBytes = from.maxResponseBytes;
      maxErrorBytes = from.maxErrorBytes;
      maxUploadBytes = from.maxUploadBytes;
      maxPages = from.maxPages;
      maxItems = from.maxItems;
      plainHttpAllowed = from.plainHttpAllowed;
      strictDecoding = from.strictDecoding;
      userAgent = from.userAgent;
      sslSocketFactory = from.sslSocketFactory;
      trustManager = from.trustManager;
      proxy = from.proxy;
      okHttpClient = from.okHttpClient;
    }

    /**
     * Fails a call with a {@link ResponseFormatException} where a value of its response has another
     * type than documented, naming the place and the types. For tests and contract checks: by
     * default such a value is converted or left out, and reported as a {@link SchemaDeviation}.
     */
    public Builder strictDecoding() {
      strictDecoding = true;
      return this;
    }

    /**
     * Sets the overall call timeout, covering queueing, attempts, waits and reading the body. It
     * limits uploads too, unless {@link #uploadTimeout} is set. Default 60 s.
     */
    public Builder timeout(Duration deadline) {
      timeout = Settings.positive("timeout", deadline);
      return this;
    }

    /**
     * Sets the overall timeout of calls that upload a file. Default: that of {@link #timeout} if it
     * was set, else 120 s.
     */
    public Builder uploadTimeout(Duration deadline) {
      uploadTimeout = Settings.positive("uploadTimeout", deadline);
      return this;
    }

    /** Sets the per-attempt timeout, never more than what is left of the call. Default 20 s. */
    public Builder attemptTimeout(Duration limit) {
      attemptTimeout = Settings.positive("attemptTimeout", limit);
      return this;
    }

    /** Sets the per-attempt timeout of calls that upload a file. Default 60 s. */
    public Builder uploadAttemptTimeout(Duration limit) {
      uploadAttemptTimeout = Settings.positive("uploadAttemptTimeout", limit);
      return this;
    }

    /** Sets the connect timeout: DNS, TCP and TLS together. Default 5 s. */
    public Builder connectTimeout(Duration limit) {
      connectTimeout = Settings.positive("connectTimeout", limit);
      return this;
    }

    /** Sets the retry policy. Default {@link RetryPolicy#defaults()}. */
    public Builder retryPolicy(RetryPolicy policy) {
      retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
      return this;
    }

    /**
     * Sets the maximum number of submitted calls that run at once; the others queue in order.
     * Blocking calls are not counted: their threads are the caller's. Default 64.
     */
    public Builder maxConcurrentCalls(int calls) {
      maxConcurrentCalls = Settings.between("maxConcurrentCalls", calls, 1, 100_000);
      return this;
    }

    /**
     * Sets the maximum request rate, retries included. Requests are spaced evenly; waiting counts
     * towards the timeout. Default unlimited.
     *
     * @param pace requests per second, 0.001 to 1,000,000
     */
    public Builder requestsPerSecond(double pace) {
      if (!(pace >= 0.001 && pace <= 1_000_000)) {
        throw new IllegalArgumentException(
            "requestsPerSecond must be between 0.001 and 1000000, but was " + pace);
      }
      requestsPerSecond = pace;
      return this;
    }

    /**
     * Sets the executor for submitted calls. The client does not shut it down. Default: virtual
     * threads where the JVM has them, else a private daemon thread pool.
     */
    public Builder executor(Executor threads) {
      executor = Objects.requireNonNull(threads, "executor");
      return this;
    }

    /** Adds a listener that is notified of every attempt and call. */
    public Builder listener(CallListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Sets the maximum response size in bytes, after decompression. Default 16 MiB. */
    public Builder maxResponseBytes(long bytes) {
      maxResponseBytes = Settings.between("maxResponseBytes", bytes, 1, 1L << 31);
      return this;
    }

    /** Sets the maximum error body size in bytes; the rest is not read. Default 64 KiB. */
    public Builder maxErrorBytes(int bytes) {
      maxErrorBytes = Settings.between("maxErrorBytes", bytes, 1, 16 << 20);
      return this;
    }

    /** Sets the maximum upload size in bytes. Default 10 MiB. */
    public Builder maxUploadBytes(long bytes) {
      maxUploadBytes = Settings.between("maxUploadBytes", bytes, 1, 1L << 30);
      return this;
    }

    /** Sets the maximum number of pages per iteration. Default 10,000. */
    public Builder maxPages(long pages) {
      maxPages = Settings.between("maxPages", pages, 1, Integer.MAX_VALUE);
      return this;
    }

    /** Sets the maximum number of items per iteration. Default 1,000,000. */
    public Builder maxItems(long items) {
      maxItems = Settings.between("maxItems", items, 1, Long.MAX_VALUE);
      return this;
    }

    /** Allows plain http to hosts other than loopback. The API key is sent in cleartext. */
    public Builder allowPlainHttp() {
      plainHttpAllowed = true;
      return this;
    }

    /** Appends a custom User-Agent suffix; printable ASCII. */
    public Builder userAgent(String words) {
      Objects.requireNonNull(words, "userAgent");
      if (words.isBlank() || !words.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        throw new IllegalArgumentException("userAgent must be printable ASCII and not blank");
      }
      userAgent = words;
      return this;
    }

    /** Uses TLS with custom certificates. Verification cannot be disabled. */
    public Builder tls(SSLSocketFactory socketFactory, X509TrustManager trust) {
      sslSocketFactory = Objects.requireNonNull(socketFactory, "socketFactory");
      trustManager = Objects.requireNonNull(trust, "trustManager");
      return this;
    }

    /**
     * Sets the HTTP proxy for all requests. Default: the JVM's default proxy selector, which reads
     * the system properties {@code https.proxyHost} and {@code https.proxyPort}.
     */
    public Builder proxy(HttpProxy httpProxy) {
      proxy = Objects.requireNonNull(httpProxy, "proxy");
      return this;
    }

    /**
     * Uses a caller-supplied OkHttpClient as the base. Its proxy, DNS, TLS, event listeners and
     * interceptors are used. Its redirects, authenticators, cookies, cache, connection recovery,
     * protocols and timeouts are not, because they would violate the SDK's guarantees. Its
     * connection pool and dispatcher are not used either: closing the SDK client closes its own
     * connections and no others. An interceptor that sends a request twice, or to another origin,
     * fails the attempt. The client itself is neither changed nor closed.
     */
    public Builder okHttpClient(OkHttpClient client) {
      okHttpClient = Objects.requireNonNull(client, "okHttpClient");
      return this;
    }

    /** Builds the settings. */
    public HttpSettings build() {
      return new HttpSettings(new Builder(this));
    }
  }
}

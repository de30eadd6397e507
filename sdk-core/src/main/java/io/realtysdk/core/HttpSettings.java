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
 * How a client talks HTTP: limits of time and size, concurrency, TLS. Immutable; one instance may
 * serve several clients. Every value has a default that is safe to keep.
 */
public final class HttpSettings {
  private static final HttpSettings DEFAULTS = builder().build();

  private final Builder values;

  private HttpSettings(Builder values) {
    this.values = values;
  }

  /** All defaults. */
  public static HttpSettings defaults() {
    return DEFAULTS;
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with these values. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /** Returns whether a value of another type than documented fails the call. */
  public boolean isStrictDecoding() {
    return values.strictDecoding;
  }

  /** The deadline of a call. */
  public Duration timeout() {
    return values.timeout;
  }

  /** The deadline of a call that uploads a file. */
  public Duration uploadTimeout() {
    return values.uploadTimeout;
  }

  /** The limit of one attempt. */
  public Duration attemptTimeout() {
    return values.attemptTimeout;
  }

  /** The limit of one attempt that uploads a file. */
  public Duration uploadAttemptTimeout() {
    return values.uploadAttemptTimeout;
  }

  /** The limit of connecting. */
  public Duration connectTimeout() {
    return values.connectTimeout;
  }

  /** How failed attempts are repeated. */
  public RetryPolicy retryPolicy() {
    return values.retryPolicy;
  }

  /** How many submitted calls run at once. */
  public int maxConcurrentCalls() {
    return values.maxConcurrentCalls;
  }

  /** The pace of requests, or 0 for none. */
  public double requestsPerSecond() {
    return values.requestsPerSecond;
  }

  /** Where submitted calls run, or null for threads of the SDK's own. */
  public @Nullable Executor executor() {
    return values.executor;
  }

  /** Who is told about calls. */
  public List<CallListener> listeners() {
    return List.copyOf(values.listeners);
  }

  /** The largest decoded body of a successful answer, in bytes. */
  public long maxResponseBytes() {
    return values.maxResponseBytes;
  }

  /** How much of the body of an error is read, in bytes. */
  public int maxErrorBytes() {
    return values.maxErrorBytes;
  }

  /** The largest image that is uploaded, in bytes. */
  public long maxUploadBytes() {
    return values.maxUploadBytes;
  }

  /** The most pages of one iteration. */
  public long maxPages() {
    return values.maxPages;
  }

  /** The most items of one iteration. */
  public long maxItems() {
    return values.maxItems;
  }

  /** Whether plain http is allowed to hosts other than loopback. */
  public boolean isPlainHttpAllowed() {
    return values.plainHttpAllowed;
  }

  /** Words after the SDK's own in the User-Agent header, or null. */
  public @Nullable String userAgent() {
    return values.userAgent;
  }

  /** The TLS socket factory, or null for the JVM's. */
  public @Nullable SSLSocketFactory sslSocketFactory() {
    return values.sslSocketFactory;
  }

  /** The trust manager that belongs to it, or null for the JVM's. */
  public @Nullable X509TrustManager trustManager() {
    return values.trustManager;
  }

  /** Returns the HTTP proxy, or null for that of the JVM's default proxy selector. */
  public @Nullable HttpProxy proxy() {
    return values.proxy;
  }

  /** The client to build on, or null. */
  public @Nullable OkHttpClient okHttpClient() {
    return values.okHttpClient;
  }

  @Override
  public String toString() {
    return "HttpSettings[timeout=" + timeout() + ", attemptTimeout=" + attemptTimeout() + "]";
  }

  /** Collects settings; each setter refuses nonsense at once, naming the setting. */
  public static final class Builder {
    private Duration timeout = Duration.ofSeconds(60);
    private Duration uploadTimeout = Duration.ofSeconds(120);
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

    /** The deadline over everything: queueing, attempts, waits, body. Default 60 s. */
    public Builder timeout(Duration deadline) {
      timeout = Settings.positive("timeout", deadline);
      return this;
    }

    /** The same for calls that upload a file. Default 120 s. */
    public Builder uploadTimeout(Duration deadline) {
      uploadTimeout = Settings.positive("uploadTimeout", deadline);
      return this;
    }

    /** The limit of each attempt, never more than what is left of the deadline. Default 20 s. */
    public Builder attemptTimeout(Duration limit) {
      attemptTimeout = Settings.positive("attemptTimeout", limit);
      return this;
    }

    /** The same for calls that upload a file. Default 60 s. */
    public Builder uploadAttemptTimeout(Duration limit) {
      uploadAttemptTimeout = Settings.positive("uploadAttemptTimeout", limit);
      return this;
    }

    /** The limit of name look-up, connection and TLS handshake together. Default 5 s. */
    public Builder connectTimeout(Duration limit) {
      connectTimeout = Settings.positive("connectTimeout", limit);
      return this;
    }

    /** How failed attempts are repeated. Default {@link RetryPolicy#defaults()}. */
    public Builder retryPolicy(RetryPolicy policy) {
      retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
      return this;
    }

    /**
     * How many submitted calls run at once; the rest wait in order. Blocking calls are not counted:
     * their threads are the caller's. Default 64.
     */
    public Builder maxConcurrentCalls(int calls) {
      maxConcurrentCalls = Settings.between("maxConcurrentCalls", calls, 1, 100_000);
      return this;
    }

    /**
     * Spaces requests (retries included) evenly; waiting counts towards the deadline. Default off.
     *
     * @param pace more than 0, at most 1,000,000
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
     * Where submitted calls run. It is not shut down by the client. Default: virtual threads where
     * the JVM has them, else daemon threads of the client's own.
     */
    public Builder executor(Executor threads) {
      executor = Objects.requireNonNull(threads, "executor");
      return this;
    }

    /** Adds someone to be told about every attempt and call. */
    public Builder listener(CallListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** The largest body of a successful answer, in bytes after decompression. Default 16 MiB. */
    public Builder maxResponseBytes(long bytes) {
      maxResponseBytes = Settings.between("maxResponseBytes", bytes, 1, 1L << 31);
      return this;
    }

    /** How much of the body of an error is read, in bytes; the rest is dropped. Default 64 KiB. */
    public Builder maxErrorBytes(int bytes) {
      maxErrorBytes = Settings.between("maxErrorBytes", bytes, 1, 16 << 20);
      return this;
    }

    /** The largest image that is uploaded, in bytes. Default 10 MiB. */
    public Builder maxUploadBytes(long bytes) {
      maxUploadBytes = Settings.between("maxUploadBytes", bytes, 1, 1L << 30);
      return this;
    }

    /** The most pages of one iteration. Default 10,000. */
    public Builder maxPages(long pages) {
      maxPages = Settings.between("maxPages", pages, 1, Integer.MAX_VALUE);
      return this;
    }

    /** The most items of one iteration. Default 1,000,000. */
    public Builder maxItems(long items) {
      maxItems = Settings.between("maxItems", items, 1, Long.MAX_VALUE);
      return this;
    }

    /** Allows base URLs with plain http to other hosts than this one. The key travels readable. */
    public Builder allowPlainHttp() {
      plainHttpAllowed = true;
      return this;
    }

    /** Words of yours in the User-Agent header, after the SDK's own; printable ASCII. */
    public Builder userAgent(String words) {
      Objects.requireNonNull(words, "userAgent");
      if (words.isBlank() || !words.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        throw new IllegalArgumentException("userAgent must be printable ASCII and not blank");
      }
      userAgent = words;
      return this;
    }

    /** TLS with certificates of your own. Verification stays on; there is no switch for it. */
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

    /** The settings. */
    public HttpSettings build() {
      return new HttpSettings(new Builder(this));
    }
  }
}

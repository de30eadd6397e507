package io.realtysdk.core;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings for a single call, overriding the client's. Unset options inherit the client's settings.
 * Immutable.
 */
public final class RequestOptions {
  private static final RequestOptions NONE = builder().build();

  /** Set by the SDK for every request; a caller's own value would break framing or credentials. */
  private static final Set<String> RESERVED =
      Set.of(
          "authorization",
          "proxy-authorization",
          "host",
          "connection",
          "content-length",
          "content-type",
          "content-encoding",
          "transfer-encoding",
          "accept",
          "accept-encoding",
          "expect",
          "te",
          "trailer",
          "upgrade",
          "cookie");

  private final @Nullable Duration timeout;
  private final @Nullable Duration attemptTimeout;
  private final @Nullable Integer maxAttempts;
  private final boolean declaredIdempotent;
  private final Map<String, String> headers;

  private RequestOptions(Builder b) {
    timeout = b.timeout;
    attemptTimeout = b.attemptTimeout;
    maxAttempts = b.maxAttempts;
    declaredIdempotent = b.declaredIdempotent;
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(b.headers));
  }

  /** Returns options with nothing set. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the overall call timeout, or null for the client's. */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** Returns the per-attempt timeout, or null for the client's. */
  public @Nullable Duration attemptTimeout() {
    return attemptTimeout;
  }

  /** Returns the maximum number of attempts, the first included; or null for the client's. */
  public @Nullable Integer maxAttempts() {
    return maxAttempts;
  }

  /** Returns whether the caller declared the operation idempotent. */
  public boolean isDeclaredIdempotent() {
    return declaredIdempotent;
  }

  /** Returns additional request headers, in insertion order. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns these options merged with others; the values of the others win. */
  public RequestOptions plus(RequestOptions other) {
    Builder b = new Builder();
    b.timeout = other.timeout != null ? other.timeout : timeout;
    b.attemptTimeout = other.attemptTimeout != null ? other.attemptTimeout : attemptTimeout;
    b.maxAttempts = other.maxAttempts != null ? other.maxAttempts : maxAttempts;
    b.declaredIdempotent = declaredIdempotent || other.declaredIdempotent;
    headers.forEach(b::header);
    other.headers.forEach(b::header);
    return b.build();
  }

  /** Returns header names only; their values may be secret. */
  @Override
  public String toString() {
    return "RequestOptions[timeout="
        + timeout
        + ", attemptTimeout="
        + attemptTimeout
        + ", maxAttempts="
        + maxAttempts
        + ", headers="
        + headers.keySet()
        + "]";
  }

  /** Builder for {@link RequestOptions}; each setter validates its argument. */
  public static final class Builder {
    private @Nullable Duration timeout;
    private @Nullable Duration attemptTimeout;
    private @Nullable Integer maxAttempts;
    private boolean declaredIdempotent;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder() {}

    /** Sets the overall call timeout, covering queueing, attempts, waits and reading the body. */
    public Builder timeout(Duration deadline) {
      timeout = Settings.positive("timeout", deadline);
      return this;
    }

    /** Sets the per-attempt timeout; never more than what is left of the call's timeout. */
    public Builder attemptTimeout(Duration limit) {
      attemptTimeout = Settings.positive("attemptTimeout", limit);
      return this;
    }

    /** Sets the maximum number of attempts, the first included: 1 to 20. */
    public Builder maxAttempts(int attempts) {
      maxAttempts = Settings.between("maxAttempts", attempts, 1, 20);
      return this;
    }

    /** Disables retries, as {@code maxAttempts(1)} does. */
    public Builder withoutRetries() {
      return maxAttempts(1);
    }

    /**
     * Declares the operation idempotent for this call, so that it is retried where it may have been
     * applied, such as a create whose response was lost. Default: an operation that is not
     * idempotent is never sent twice.
     */
    public Builder idempotent() {
      declaredIdempotent = true;
      return this;
    }

    /**
     * Adds a request header; the last value for a name wins.
     *
     * @throws IllegalArgumentException if the name is not a token or is one the SDK sets itself, or
     *     if the value has characters other than printable ASCII; the value is not shown
     */
    public Builder header(String name, String value) {
      Objects.requireNonNull(name, "header name");
      Objects.requireNonNull(value, "header value");
      String key = name.toLowerCase(Locale.ROOT);
      if (!isToken(name)) {
        throw new IllegalArgumentException("header name must be a token of letters, digits and -");
      }
      if (RESERVED.contains(key)) {
        throw new IllegalArgumentException("header " + name + " is set by the SDK itself");
      }
      for (int i = 0; i < value.length(); i++) {
        if ((value.charAt(i) < ' ' && value.charAt(i) != '\t') || value.charAt(i) > '~') {
          throw new IllegalArgumentException(
              "header " + name + ": the value must be printable ASCII");
        }
      }
      headers.keySet().removeIf(known -> known.equalsIgnoreCase(name));
      headers.put(name, value);
      return this;
    }

    private static boolean isToken(String name) {
      return !name.isEmpty()
          && name.chars()
              .allMatch(
                  c ->
                      (c >= 'a' && c <= 'z')
                          || (c >= 'A' && c <= 'Z')
                          || (c >= '0' && c <= '9')
                          || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    }

    /** Builds the options. */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}

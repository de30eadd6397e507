package io.realtysdk.core;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings for a single call, on top of the client's. What is not set stays as it is there. */
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
  private final boolean declaredRepeatable;
  private final Map<String, String> headers;

  private RequestOptions(Builder b) {
    timeout = b.timeout;
    attemptTimeout = b.attemptTimeout;
    maxAttempts = b.maxAttempts;
    declaredRepeatable = b.declaredRepeatable;
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(b.headers));
  }

  /** Nothing set. */
  public static RequestOptions none() {
    return NONE;
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** The deadline of the call, or null for the client's. */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** The limit of one attempt, or null for the client's. */
  public @Nullable Duration attemptTimeout() {
    return attemptTimeout;
  }

  /** Attempts in all, or null for the client's. */
  public @Nullable Integer maxAttempts() {
    return maxAttempts;
  }

  /** Whether the caller vouches that doing the operation twice does no harm. */
  public boolean isDeclaredIdempotent() {
    return declaredRepeatable;
  }

  /** Extra request headers, in the order given. */
  public Map<String, String> headers() {
    return headers;
  }

  /** These options, with everything that the other ones set on top. */
  public RequestOptions plus(RequestOptions other) {
    Builder b = new Builder();
    b.timeout = other.timeout != null ? other.timeout : timeout;
    b.attemptTimeout = other.attemptTimeout != null ? other.attemptTimeout : attemptTimeout;
    b.maxAttempts = other.maxAttempts != null ? other.maxAttempts : maxAttempts;
    b.declaredRepeatable = declaredRepeatable || other.declaredRepeatable;
    headers.forEach(b::header);
    other.headers.forEach(b::header);
    return b.build();
  }

  /** Names of headers only. */
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

  /** Collects options. */
  public static final class Builder {
    private @Nullable Duration timeout;
    private @Nullable Duration attemptTimeout;
    private @Nullable Integer maxAttempts;
    private boolean declaredRepeatable;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder() {}

    /** The deadline over everything: queueing, attempts, waits, body. */
    public Builder timeout(Duration deadline) {
      timeout = Settings.positive("timeout", deadline);
      return this;
    }

    /** The limit of each attempt; never more than what is left of the deadline. */
    public Builder attemptTimeout(Duration limit) {
      attemptTimeout = Settings.positive("attemptTimeout", limit);
      return this;
    }

    /** Attempts in all, 1 to 20. */
    public Builder maxAttempts(int attempts) {
      maxAttempts = Settings.between("maxAttempts", attempts, 1, 20);
      return this;
    }

    /** The same as {@code maxAttempts(1)}. */
    public Builder withoutRetries() {
      return maxAttempts(1);
    }

    /**
     * Vouches that doing this operation twice does no harm, so that a create whose answer was lost
     * is sent again. Without it such an operation is never sent twice.
     */
    public Builder idempotent() {
      declaredRepeatable = true;
      return this;
    }

    /**
     * An extra request header; the last value for a name wins.
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

    /** The options. */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}

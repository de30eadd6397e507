package io.realtysdk.core.internal.access;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates exceptions and responses, whose constructors are hidden from users. The public package
 * implements it, because only that package can call those constructors; it is found by name, so
 * that the public package needs no dependency on this class in return.
 */
public abstract class PublicTypes {
  /** Loads the implementation when it is first needed. */
  private static final class Holder {
    static final PublicTypes TYPES = load();

    private static PublicTypes load() {
      try {
        Constructor<?> constructor =
            Class.forName("io.realtysdk.core.PublicConstructors").getDeclaredConstructor();
        constructor.setAccessible(true);
        return (PublicTypes) constructor.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** For the one implementation, in the public package. */
  protected PublicTypes() {}

  /** Returns the implementation. */
  public static PublicTypes get() {
    return Holder.TYPES;
  }

  /**
   * Creates the exception for a response that was not success.
   *
   * @param typedAs the status that decides the class; differs from the HTTP status only where a
   *     service reports an error under 2xx
   */
  public abstract ApiException api(
      int typedAs, String message, FailureContext context, ErrorDetails details);

  public abstract NetworkException network(
      String message, FailureContext context, @Nullable Throwable cause);

  public abstract DeadlineExceededException deadlineExceeded(
      String message, FailureContext context, @Nullable Throwable cause);

  public abstract CallCancelledException cancelled(
      String message, FailureContext context, @Nullable Throwable cause);

  public abstract ConfigurationException configuration(
      String message, FailureContext context, @Nullable Throwable cause);

  /**
   * Creates the exception for a client that cannot be built.
   *
   * @param provider the service's display name; empty where none is known
   */
  public final ConfigurationException configuration(
      String provider, String message, @Nullable Throwable cause) {
    return configuration(
        provider.isEmpty() ? message : provider + ": " + message,
        FailureContext.ofConfiguration(provider),
        cause);
  }

  public abstract ResponseFormatException responseFormat(
      String message, FailureContext context, @Nullable Throwable cause);

  public abstract ResponseTooLargeException responseTooLarge(
      String message, FailureContext context, @Nullable Throwable cause);

  public abstract PaginationException pagination(
      String message, FailureContext context, @Nullable Throwable cause);

  /** Whether a key never changes, so that asking for it costs nothing. */
  public abstract boolean isFixed(ApiKey key);

  /**
   * Creates a response.
   *
   * @param headers by lower-case name
   */
  public abstract <T extends @Nullable Object> ApiResponse<T> response(
      T body,
      int status,
      Map<String, List<String>> headers,
      @Nullable String requestId,
      @Nullable RateLimit rateLimit,
      int attempts,
      Duration elapsed);
}

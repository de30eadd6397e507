package io.realtysdk.testkit;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.PublicTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builder of an exception for an error response; see {@link SdkExceptions}.
 *
 * @param <E> the type of the exception
 */
public final class ErrorResponseBuilder<E extends ApiException>
    extends SdkExceptionBuilder<E, ErrorResponseBuilder<E>> {
  private final Class<E> type;
  private final int typedAs;
  private final List<FieldError> fieldErrors = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private int status;
  private @Nullable String code;
  private @Nullable String requestId;
  private @Nullable String serverMessage;
  private @Nullable Duration retryAfter;
  private @Nullable RateLimit rateLimit;
  private String body = "";

  ErrorResponseBuilder(int status, Outcome outcome, Class<E> type) {
    super("HTTP " + status, outcome);
    this.status = status;
    this.typedAs = status;
    this.type = type;
  }

  /** Sets the HTTP status. */
  public ErrorResponseBuilder<E> status(int newStatus) {
    status = newStatus;
    return this;
  }

  /** Sets the error code of the service, such as {@code "VALIDATION_ERROR"}. */
  public ErrorResponseBuilder<E> code(String newCode) {
    code = newCode;
    return this;
  }

  /** Sets the request id of the service. */
  public ErrorResponseBuilder<E> requestId(String newRequestId) {
    requestId = newRequestId;
    return this;
  }

  /** Sets the error message of the service. */
  public ErrorResponseBuilder<E> serverMessage(String newServerMessage) {
    serverMessage = newServerMessage;
    return this;
  }

  /** Adds an error of one field. */
  public ErrorResponseBuilder<E> fieldError(String field, String errorMessage) {
    fieldErrors.add(new FieldError(field, errorMessage));
    return this;
  }

  /** Sets how long the service asked to wait. */
  public ErrorResponseBuilder<E> retryAfter(Duration newRetryAfter) {
    retryAfter = newRetryAfter;
    return this;
  }

  /** Sets the rate limit that the service reported. */
  public ErrorResponseBuilder<E> rateLimit(RateLimit newRateLimit) {
    rateLimit = newRateLimit;
    return this;
  }

  /** Adds a response header. */
  public ErrorResponseBuilder<E> header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  /** Sets the response body; empty by default. */
  public ErrorResponseBuilder<E> body(String newBody) {
    body = newBody;
    return this;
  }

  @Override
  public E build() {
    ErrorDetails details =
        new ErrorDetails(
            status,
            code,
            requestId,
            serverMessage,
            fieldErrors,
            retryAfter,
            rateLimit,
            headers,
            body);
    return type.cast(PublicTypes.get().api(typedAs, message, context(), details));
  }
}

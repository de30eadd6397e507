package io.realtysdk.core;

import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.access.PublicTypes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the constructors that only the SDK and its testkit may call. */
final class PublicConstructors extends PublicTypes {
  /** Called by name. */
  PublicConstructors() {}

  @Override
  public ApiException api(
      int typedAs, String message, FailureContext context, ErrorDetails details) {
    return switch (typedAs) {
      case 400, 422 -> new ValidationException(message, context, details);
      case 401 -> new AuthenticationException(message, context, details);
      case 403 -> new PermissionDeniedException(message, context, details);
      case 404, 410 -> new NotFoundException(message, context, details);
      case 409 -> new ConflictException(message, context, details);
      case 429 -> new RateLimitException(message, context, details);
      default ->
          typedAs >= 500 && typedAs <= 599
              ? new ServerException(message, context, details)
              : new ApiException(message, context, details);
    };
  }

  @Override
  public NetworkException network(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new NetworkException(message, context, cause);
  }

  @Override
  public DeadlineExceededException deadlineExceeded(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new DeadlineExceededException(message, context, cause);
  }

  @Override
  public CallCancelledException cancelled(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new CallCancelledException(message, context, cause);
  }

  @Override
  public ConfigurationException configuration(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new ConfigurationException(message, context, cause);
  }

  @Override
  public ResponseFormatException responseFormat(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new ResponseFormatException(message, context, cause);
  }

  @Override
  public ResponseTooLargeException responseTooLarge(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new ResponseTooLargeException(message, context, cause);
  }

  @Override
  public PaginationException pagination(
      String message, FailureContext context, @Nullable Throwable cause) {
    return new PaginationException(message, context, cause);
  }

  @Override
  public boolean isFixed(ApiKey key) {
    return key.isFixed();
  }

  @Override
  public <T extends @Nullable Object> ApiResponse<T> response(
      T body,
      int status,
      Map<String, List<String>> headers,
      @Nullable String requestId,
      @Nullable RateLimit rateLimit,
      int attempts,
      Duration elapsed) {
    return new ApiResponse<>(body, status, headers, requestId, rateLimit, attempts, elapsed);
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.CallSummary;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.ErrorDetails;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.core.internal.retry.FailureKind;
import org.jspecify.annotations.Nullable;

/** Makes the one typed exception out of a failure. */
final class Exceptions {
  private Exceptions() {}

  static SdkException of(Failure failure, CallSummary summary) {
    String message = message(failure, summary);
    Throwable cause = failure.cause();
    if (failure.ended() == Failure.Ended.DEADLINE) {
      return new DeadlineExceededException(message, summary, cause);
    }
    if (failure.ended() == Failure.Ended.NO_KEY) {
      return new ConfigurationException(message, summary, cause);
    }
    if (failure.ended() == Failure.Ended.BROKEN) {
      return new NetworkException(message, summary, cause);
    }
    if (failure.ended() != null) {
      return new CallCancelledException(message, summary, cause);
    }
    ErrorDetails details = failure.details();
    if (details != null) {
      return api(failure.typedAs(), message, summary, details, cause);
    }
    if (failure.kind() == FailureKind.TOO_LARGE) {
      return new ResponseTooLargeException(message, summary, cause);
    }
    return failure.kind() == FailureKind.UNUSABLE
        ? new ResponseFormatException(message, summary, cause)
        : new NetworkException(message, summary, cause);
  }

  private static ApiException api(
      int status,
      String message,
      CallSummary summary,
      ErrorDetails details,
      @Nullable Throwable cause) {
    return switch (status) {
      case 400, 422 -> new ValidationException(message, summary, details, cause);
      case 401 -> new AuthenticationException(message, summary, details, cause);
      case 403 -> new PermissionDeniedException(message, summary, details, cause);
      case 404, 410 -> new NotFoundException(message, summary, details, cause);
      case 409 -> new ConflictException(message, summary, details, cause);
      case 429 -> new RateLimitException(message, summary, details, cause);
      default ->
          status >= 500 && status <= 599
              ? new ServerException(message, summary, details, cause)
              : new ApiException(message, summary, details, cause);
    };
  }

  private static String message(Failure failure, CallSummary summary) {
    StringBuilder text = new StringBuilder(summary.operation()).append(": ");
    if (failure.status() != 0 && failure.details() == null) {
      text.append("HTTP ").append(failure.status()).append(", but ");
    }
    text.append(failure.reason()).append(" [").append(summary.outcome());
    int attempts = summary.attempts().size();
    if (attempts > 1) {
      text.append(" after ").append(attempts).append(" attempts");
    }
    return text.append(']').toString();
  }
}

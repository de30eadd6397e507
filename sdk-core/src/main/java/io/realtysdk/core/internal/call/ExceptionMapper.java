package io.realtysdk.core.internal.call;

import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.retry.RetryDecision;
import org.jspecify.annotations.Nullable;

/** Maps a failure to the one typed exception. */
final class ExceptionMapper {
  private ExceptionMapper() {}

  static SdkException exception(Failure failure, FailureContext context, RetryDecision.Stop stop) {
    String message = message(failure, context, stop);
    return failure instanceof Failure.Ended ended
        ? ended(ended.why(), message, context, failure.cause())
        : attempt((Failure.OfAttempt) failure, message, context);
  }

  private static SdkException ended(
      Failure.Ended.Why why, String message, FailureContext context, @Nullable Throwable cause) {
    PublicTypes types = PublicTypes.get();
    return switch (why) {
      case DEADLINE -> types.deadlineExceeded(message, context, cause);
      case NO_KEY -> types.configuration(message, context, cause);
      case INTERNAL_ERROR -> types.network(message, context, cause);
      case CANCELLED, INTERRUPTED, CLOSED, EXECUTOR_REJECTED ->
          types.cancelled(message, context, cause);
    };
  }

  private static SdkException attempt(
      Failure.OfAttempt failure, String message, FailureContext context) {
    PublicTypes types = PublicTypes.get();
    ErrorDetails details = failure.details();
    if (details != null) {
      return types.api(failure.typedAs(), message, context, details);
    }
    Throwable cause = failure.cause();
    return switch (failure.kind()) {
      case TOO_LARGE -> types.responseTooLarge(message, context, cause);
      case UNUSABLE, WRONG_RECORD -> types.responseFormat(message, context, cause);
      default -> types.network(message, context, cause);
    };
  }

  private static String message(Failure failure, FailureContext context, RetryDecision.Stop stop) {
    StringBuilder text = new StringBuilder(context.operation()).append(": ");
    boolean isError = failure instanceof Failure.OfAttempt attempt && attempt.details() != null;
    if (failure.status() != 0 && !isError) {
      text.append("HTTP ").append(failure.status()).append(", but ");
    }
    text.append(failure.reason()).append(" [").append(context.outcome());
    int attempts = context.attempts().size();
    if (attempts > 1) {
      text.append(" after ").append(attempts).append(" attempts");
    }
    text.append(']');
    if (stop.reason() != NotRetriedReason.NOT_RETRYABLE && !isPermanent(failure.status())) {
      text.append("; not retried: ").append(stop.text());
    }
    return text.toString();
  }

  /** Statuses of which nobody expects a retry. */
  private static boolean isPermanent(int status) {
    return status >= 400 && status <= 499 && status != 408 && status != 429;
  }
}

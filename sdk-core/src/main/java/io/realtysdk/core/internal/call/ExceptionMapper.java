package io.realtysdk.core.internal.call;

import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.retry.FailureKind;
import org.jspecify.annotations.Nullable;

/** Maps a failure to the one typed exception. */
final class ExceptionMapper {
  private ExceptionMapper() {}

  static SdkException exception(Failure failure, FailureContext context) {
    return failure instanceof Failure.Ended ended
        ? ended(ended.why(), message(failure, null, context), context, failure.cause())
        : attempt((Failure.OfAttempt) failure, context);
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

  private static SdkException attempt(Failure.OfAttempt failure, FailureContext context) {
    PublicTypes types = PublicTypes.get();
    ErrorDetails details = failure.details();
    String message = message(failure, details, context);
    if (details != null) {
      return types.api(failure.typedAs(), message, context, details);
    }
    Throwable cause = failure.cause();
    if (failure.kind() == FailureKind.TOO_LARGE) {
      return types.responseTooLarge(message, context, cause);
    }
    return failure.kind() == FailureKind.UNUSABLE
        ? types.responseFormat(message, context, cause)
        : types.network(message, context, cause);
  }

  private static String message(
      Failure failure, @Nullable ErrorDetails details, FailureContext context) {
    StringBuilder text = new StringBuilder(context.operation()).append(": ");
    if (failure.status() != 0 && details == null) {
      text.append("HTTP ").append(failure.status()).append(", but ");
    }
    text.append(failure.reason()).append(" [").append(context.outcome());
    int attempts = context.attempts().size();
    if (attempts > 1) {
      text.append(" after ").append(attempts).append(" attempts");
    }
    return text.append(']').toString();
  }
}

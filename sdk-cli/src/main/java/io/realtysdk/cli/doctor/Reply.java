package io.realtysdk.cli.doctor;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one request.
 *
 * @param document the body as plain JSON values; null for a failure
 * @param date the {@code Date} header, or null
 * @param failure why there is no document, or null
 */
record Reply(
    int status,
    @Nullable Object document,
    @Nullable String date,
    Optional<RateLimit> rateLimit,
    @Nullable SdkException failure) {

  static Reply of(SdkException failure) {
    if (failure instanceof ApiException answered) {
      return new Reply(
          answered.status(), null, answered.header("date"), answered.rateLimit(), failure);
    }
    return new Reply(0, null, null, Optional.empty(), failure);
  }

  boolean succeeded() {
    return failure == null;
  }

  /** Returns whether the service answered, with whatever. */
  boolean isAnswer() {
    return failure == null
        || failure instanceof ApiException
        || failure instanceof ResponseFormatException;
  }

  /** Returns whether the service refused the key. */
  boolean isRefusal() {
    return failure instanceof AuthenticationException
        || failure instanceof PermissionDeniedException;
  }

  /** Returns whether the path may be another one: nothing there, or a redirect. */
  boolean isElsewhere() {
    return status == 404 || status == 405 || (status >= 300 && status < 400);
  }

  /** Returns what happened, without anything of the body. */
  String describe() {
    return failure == null ? "answered " + status : describe(failure);
  }

  /** Returns what a failure was, without anything of the body. */
  static String describe(SdkException failure) {
    if (failure instanceof ApiException answered) {
      String location = answered.header("location");
      return "answered "
          + answered.status()
          + (location == null ? "" : " and a redirect")
          + (answered.status() == 429 ? " (rate limit)" : "");
    }
    if (failure instanceof ResponseFormatException) {
      return "answered with success, but the body could not be read";
    }
    if (failure instanceof NetworkException) {
      return "no response";
    }
    return failure.getClass().getSimpleName();
  }

  /** Returns the status only: the document holds personal data. */
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}

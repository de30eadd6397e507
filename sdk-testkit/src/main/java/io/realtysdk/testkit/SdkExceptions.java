package io.realtysdk.testkit;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.ResponseTooLargeException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.core.internal.access.PublicTypes;

/**
 * Creates every exception of the SDK, for tests of code that handles them:
 *
 * <pre>{@code
 * RateLimitException e =
 *     SdkExceptions.rateLimit().retryAfter(Duration.ofSeconds(30)).build();
 * }</pre>
 *
 * <p>Every builder has defaults that fit the exception, so {@code build()} alone is enough. The
 * default provider is {@code "SignTraker"} and the default operation {@code
 * "signtraker.agents.update"}.
 */
public final class SdkExceptions {

  private SdkExceptions() {}

  /** Returns a builder of a {@link NetworkException}; the default outcome is UNKNOWN. */
  public static FailureBuilder<NetworkException> network() {
    return new FailureBuilder<>("connection lost", Outcome.UNKNOWN, PublicTypes.get()::network);
  }

  /** Returns a builder of a {@link DeadlineExceededException}; the default outcome is UNKNOWN. */
  public static FailureBuilder<DeadlineExceededException> deadlineExceeded() {
    return new FailureBuilder<>(
        "call timed out", Outcome.UNKNOWN, PublicTypes.get()::deadlineExceeded);
  }

  /** Returns a builder of a {@link CallCancelledException}; the default outcome is UNKNOWN. */
  public static FailureBuilder<CallCancelledException> callCancelled() {
    return new FailureBuilder<>("call cancelled", Outcome.UNKNOWN, PublicTypes.get()::cancelled);
  }

  /** Returns a builder of a {@link ConfigurationException}; the default outcome is NOT_SENT. */
  public static FailureBuilder<ConfigurationException> configuration() {
    return new FailureBuilder<>(
        "invalid setting", Outcome.NOT_SENT, PublicTypes.get()::configuration);
  }

  /** Returns a builder of a {@link ResponseFormatException}; the default outcome is APPLIED. */
  public static FailureBuilder<ResponseFormatException> responseFormat() {
    return new FailureBuilder<>(
        "cannot decode response", Outcome.APPLIED, PublicTypes.get()::responseFormat);
  }

  /** Returns a builder of a {@link ResponseTooLargeException}; the default outcome is APPLIED. */
  public static FailureBuilder<ResponseTooLargeException> responseTooLarge() {
    return new FailureBuilder<>(
        "response too large", Outcome.APPLIED, PublicTypes.get()::responseTooLarge);
  }

  /** Returns a builder of a {@link PaginationException}; the default outcome is APPLIED. */
  public static FailureBuilder<PaginationException> pagination() {
    return new FailureBuilder<>("pagination loop", Outcome.APPLIED, PublicTypes.get()::pagination);
  }

  /** Returns a builder of the {@link ApiException} that the SDK throws for this HTTP status. */
  public static ErrorResponseBuilder<ApiException> api(int status) {
    return new ErrorResponseBuilder<>(status, Outcome.REJECTED, ApiException.class);
  }

  /** Returns a builder of a {@link ValidationException}; the default status is 422. */
  public static ErrorResponseBuilder<ValidationException> validation() {
    return new ErrorResponseBuilder<>(422, Outcome.REJECTED, ValidationException.class);
  }

  /** Returns a builder of an {@link AuthenticationException}; the default status is 401. */
  public static ErrorResponseBuilder<AuthenticationException> authentication() {
    return new ErrorResponseBuilder<>(401, Outcome.REJECTED, AuthenticationException.class);
  }

  /** Returns a builder of a {@link PermissionDeniedException}; the default status is 403. */
  public static ErrorResponseBuilder<PermissionDeniedException> permissionDenied() {
    return new ErrorResponseBuilder<>(403, Outcome.REJECTED, PermissionDeniedException.class);
  }

  /** Returns a builder of a {@link NotFoundException}; the default status is 404. */
  public static ErrorResponseBuilder<NotFoundException> notFound() {
    return new ErrorResponseBuilder<>(404, Outcome.REJECTED, NotFoundException.class);
  }

  /** Returns a builder of a {@link ConflictException}; the default status is 409. */
  public static ErrorResponseBuilder<ConflictException> conflict() {
    return new ErrorResponseBuilder<>(409, Outcome.REJECTED, ConflictException.class);
  }

  /** Returns a builder of a {@link RateLimitException}; the default status is 429. */
  public static ErrorResponseBuilder<RateLimitException> rateLimit() {
    return new ErrorResponseBuilder<>(429, Outcome.REJECTED, RateLimitException.class);
  }

  /**
   * Returns a builder of a {@link ServerException}; the default status is 503 and the default
   * outcome UNKNOWN.
   */
  public static ErrorResponseBuilder<ServerException> server() {
    return new ErrorResponseBuilder<>(503, Outcome.UNKNOWN, ServerException.class);
  }
}

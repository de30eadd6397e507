package io.realtysdk.core.internal.access;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every exception of the SDK says about its call.
 *
 * @param provider the service's display name, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.update"}
 * @param outcome the delivery state of the request, over all attempts
 * @param attempts the attempts that failed, first to last; empty if none was started
 * @param elapsed from entry to failure, queueing and waits included
 * @param notRetried why no further attempt was made
 * @param resumeToken where a list can be resumed, or null
 * @param tokenAfterFailedPage where a list can be resumed without the page that failed, or null
 * @param recordId the identifier in a successful response to a write that could not be used, or
 *     null
 * @param responseBody the body of that response, as far as it was read, or null; may hold personal
 *     data
 */
public record FailureContext(
    String provider,
    String operation,
    Outcome outcome,
    List<Attempt> attempts,
    Duration elapsed,
    NotRetriedReason notRetried,
    @Nullable String resumeToken,
    @Nullable String tokenAfterFailedPage,
    @Nullable String recordId,
    @Nullable String responseBody) {

  /** Copies the list of attempts. */
  public FailureContext {
    attempts = List.copyOf(attempts);
  }

  /** The context of a call that reads no list. */
  public FailureContext(
      String provider,
      String operation,
      Outcome outcome,
      List<Attempt> attempts,
      Duration elapsed,
      NotRetriedReason notRetried) {
    this(provider, operation, outcome, attempts, elapsed, notRetried, null, null, null, null);
  }

  /** The context of a page of a list. */
  public FailureContext(
      String provider,
      String operation,
      Outcome outcome,
      List<Attempt> attempts,
      Duration elapsed,
      NotRetriedReason notRetried,
      @Nullable String resumeToken,
      @Nullable String tokenAfterFailedPage) {
    this(
        provider,
        operation,
        outcome,
        attempts,
        elapsed,
        notRetried,
        resumeToken,
        tokenAfterFailedPage,
        null,
        null);
  }

  /** Returns the context of a client that could not be built, so that nothing was sent. */
  public static FailureContext ofConfiguration(String provider) {
    return new FailureContext(
        provider,
        "configuration",
        Outcome.NOT_SENT,
        List.of(),
        Duration.ZERO,
        NotRetriedReason.NOT_RETRYABLE);
  }
}

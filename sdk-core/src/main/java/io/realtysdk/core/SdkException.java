package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of this SDK, bad arguments aside ({@link IllegalArgumentException},
 * {@link NullPointerException}, always before any I/O).
 *
 * <p>Messages hold no URL, no API key, no personal data and none of the service's error message, so
 * they can be logged. Exceptions are serializable; response bodies and the service's error message
 * are not serialized with them.
 */
public class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String provider;
  private final String operation;
  private final Outcome outcome;

  @SuppressWarnings("serial") // always an immutable list of the JDK
  private final List<Attempt> attempts;

  private final Duration elapsed;
  private final NotRetriedReason notRetriedReason;
  private final @Nullable String resumeToken;
  private final @Nullable String tokenAfterFailedPage;
  private final @Nullable String recordId;

  SdkException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, cause);
    this.provider = context.provider();
    this.operation = context.operation();
    this.outcome = context.outcome();
    this.attempts = context.attempts();
    this.elapsed = context.elapsed();
    this.notRetriedReason = context.notRetried();
    this.resumeToken = context.resumeToken();
    this.tokenAfterFailedPage = context.tokenAfterFailedPage();
    this.recordId = context.recordId();
  }

  /** Returns the service's name, such as {@code "Open To Close"}. */
  public String provider() {
    return provider;
  }

  /** Returns the operation, such as {@code "opentoclose.agents.create"}. */
  public String operation() {
    return operation;
  }

  /** Returns the delivery state of the request, over all attempts. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the attempts that failed, first to last, each with its cause and the wait after it. */
  public List<Attempt> attempts() {
    return attempts;
  }

  /**
   * Returns the identifier of the record that a write created or changed, where the service
   * answered with success but with a response that could not be used otherwise: a create need not
   * be searched for then.
   */
  public Optional<String> recordId() {
    return Optional.ofNullable(recordId);
  }

  /** Returns the time from entry to failure, queueing and waits included. */
  public Duration elapsed() {
    return elapsed;
  }

  /** Returns why no further attempt was made; never null. */
  public NotRetriedReason notRetriedReason() {
    return notRetriedReason;
  }

  /**
   * Returns a token for the page that failed, where this was a page of a list: {@code
   * agents.listAll(query).resumeAt(token)} continues there, in another process too. Every item of
   * the pages before it was delivered, none of it. The token holds nothing personal.
   */
  public Optional<String> resumeToken() {
    return Optional.ofNullable(resumeToken);
  }

  /**
   * Returns a token for the page behind the one that failed, where a page arrived and one of its
   * records made it unreadable: resuming there skips the page. Where the service gives no total it
   * is as far behind as the page was expected to be long.
   */
  public Optional<String> tokenAfterFailedPage() {
    return Optional.ofNullable(tokenAfterFailedPage);
  }
}

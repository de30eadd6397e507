package io.realtysdk.core;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws, bad arguments aside ({@link
 * IllegalArgumentException}, {@link NullPointerException}, always before any I/O).
 *
 * <p>Messages hold no URL, no header value, no key and no data of persons, so they can be logged.
 */
public class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CallSummary summary;

  /** For the subclasses and for tests of code that handles them. */
  public SdkException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, cause);
    this.summary = summary;
  }

  /** The service's name, such as {@code "Open To Close"}. */
  public String provider() {
    return summary.provider();
  }

  /** The operation, such as {@code "opentoclose.agents.create"}. */
  public String operation() {
    return summary.operation();
  }

  /** What became of the request. */
  public Outcome outcome() {
    return summary.outcome();
  }

  /** The attempts that failed, first to last, each with its cause and the wait after it. */
  public List<Attempt> attempts() {
    return summary.attempts();
  }

  /** From entry to failure, queueing and waits included. */
  public Duration elapsed() {
    return summary.elapsed();
  }

  /**
   * Returns a token for the page that failed, where this was a page of a list: {@code
   * agents.listAll(query).resumeAt(token)} continues there, in another process too. Every item of
   * the pages before it was delivered, none of it. The token holds nothing personal.
   */
  public Optional<String> resumeToken() {
    return Optional.ofNullable(summary.resumeToken());
  }

  /**
   * Returns a token for the page behind the one that failed, where a page arrived and one of its
   * records made it unreadable: resuming there skips the page. Where the service gives no total it
   * is as far behind as the page was expected to be long.
   */
  public Optional<String> tokenAfterFailedPage() {
    return Optional.ofNullable(summary.tokenAfterFailedPage());
  }

  /** What it carries is not for the wire: a copy without it would fail at every accessor. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    throw new NotSerializableException(getClass().getName());
  }
}

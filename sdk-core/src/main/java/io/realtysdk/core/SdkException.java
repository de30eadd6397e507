package io.realtysdk.core;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
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
  private @Nullable String position;

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
   * Where an iteration over pages stopped, in the words of the provider's own paging parameters
   * (such as {@code "offset=600"}): every item before it was delivered, none from it on. Null
   * outside of iterations.
   */
  public @Nullable String position() {
    return position;
  }

  void stoppedAt(String where) {
    if (position == null) {
      position = where;
    }
  }

  /** What it carries is not for the wire: a copy without it would fail at every accessor. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    throw new NotSerializableException(getClass().getName());
  }
}

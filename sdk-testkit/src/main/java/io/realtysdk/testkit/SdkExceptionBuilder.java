package io.realtysdk.testkit;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.FailureContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Common settings of the builders that {@link SdkExceptions} returns.
 *
 * @param <E> the type of the exception
 * @param <B> the type of the builder
 */
public abstract class SdkExceptionBuilder<
    E extends SdkException, B extends SdkExceptionBuilder<E, B>> {
  private final List<Attempt> attempts = new ArrayList<>();
  private String provider = "SignTraker";
  private String operation = "signtraker.agents.update";
  private Outcome outcome;
  private NotRetriedReason notRetriedReason = NotRetriedReason.NOT_RETRYABLE;
  private Duration elapsed = Duration.ofMillis(100);
  String message;

  SdkExceptionBuilder(String message, Outcome outcome) {
    this.message = message;
    this.outcome = outcome;
  }

  @SuppressWarnings("unchecked") // B is the class of this object
  final B self() {
    return (B) this;
  }

  /** Sets the message; by default a short description of the failure. */
  public final B message(String newMessage) {
    message = newMessage;
    return self();
  }

  /** Sets the display name of the provider, such as {@code "Spectora"}. */
  public final B provider(String newProvider) {
    provider = newProvider;
    return self();
  }

  /** Sets the name of the operation, such as {@code "spectora.agents.get"}. */
  public final B operation(String newOperation) {
    operation = newOperation;
    return self();
  }

  /** Sets the delivery state of the request. */
  public final B outcome(Outcome newOutcome) {
    outcome = newOutcome;
    return self();
  }

  /** Adds failed attempts, first to last; by default there are none. */
  public final B attempts(Attempt... failed) {
    attempts.addAll(List.of(failed));
    return self();
  }

  /** Sets the duration of the call; 100 ms by default. */
  public final B elapsed(Duration newElapsed) {
    elapsed = newElapsed;
    return self();
  }

  /** Sets why no further attempt was made; NOT_RETRYABLE by default. */
  public final B notRetriedReason(NotRetriedReason reason) {
    notRetriedReason = reason;
    return self();
  }

  /** Creates the exception. May be called more than once. */
  public abstract E build();

  final FailureContext context() {
    return new FailureContext(provider, operation, outcome, attempts, elapsed, notRetriedReason);
  }
}

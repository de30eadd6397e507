package io.realtysdk.testkit;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.CallSummary;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private Duration elapsed = Duration.ofMillis(100);
  String message;
  @Nullable Throwable cause;

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

  /** Sets the cause; by default there is none. */
  public final B cause(Throwable newCause) {
    cause = newCause;
    return self();
  }

  /** Creates the exception. May be called more than once. */
  public abstract E build();

  final CallSummary summary() {
    return new CallSummary(provider, operation, outcome, attempts, elapsed);
  }
}

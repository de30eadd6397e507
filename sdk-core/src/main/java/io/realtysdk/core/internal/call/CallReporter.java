package io.realtysdk.core.internal.call;

import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.ListChange;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners: one line per call, one per retry, nothing about persons. */
public final class CallReporter {
  private final String provider;
  private final List<CallListener> listeners;
  private final Logger log;

  public CallReporter(String provider, List<CallListener> listeners) {
    this.provider = provider;
    this.listeners = listeners;
    this.log = LoggerFactory.getLogger(loggerName(provider));
  }

  static String loggerName(String provider) {
    return "io.realtysdk." + provider.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  void goodAttempt(Operation<?> op, int number, int status, long elapsedNanos) {
    if (!listeners.isEmpty()) {
      tell(CallEvent.Kind.ATTEMPT, op, number, status, null, null, elapsedNanos);
    }
  }

  void success(Operation<?> op, int attempts, int status, long elapsedNanos) {
    if (log.isDebugEnabled()) {
      log.debug(
          "{}: HTTP {} in {} ms, attempts {}",
          op.name(),
          status,
          elapsedNanos / 1_000_000,
          attempts);
    }
    if (!listeners.isEmpty()) {
      tell(CallEvent.Kind.CALL, op, attempts, status, null, null, elapsedNanos);
    }
  }

  void failedAttempt(Operation<?> op, int number, Failure failure, long elapsedNanos) {
    if (!listeners.isEmpty()) {
      tell(
          CallEvent.Kind.ATTEMPT,
          op,
          number,
          failure.status(),
          failure.outcome(),
          failure instanceof Failure.OfAttempt attempt
              ? attempt.kind().name()
              : ((Failure.Ended) failure).why().name(),
          elapsedNanos);
    }
  }

  /** What the caller's own code threw where nobody can be told; only its type, as ever. */
  static void ignored(RuntimeException e) {
    LoggerFactory.getLogger("io.realtysdk")
        .warn("an event listener threw {} while a call was ended", e.getClass().getName());
  }

  void retry(Operation<?> op, int number, Failure failure, long waitNanos) {
    if (log.isInfoEnabled()) {
      log.info(
          "{}: attempt {} failed ({}), the next one in {} ms",
          op.name(),
          number,
          failure.reason(),
          waitNanos / 1_000_000);
    }
  }

  void failure(Operation<?> op, Failure failure, SdkException exception) {
    log.debug("{}: {}", exception.getClass().getSimpleName(), exception.getMessage());
    if (!listeners.isEmpty()) {
      tell(
          CallEvent.Kind.CALL,
          op,
          exception.attempts().size(),
          failure.status(),
          exception.outcome(),
          exception.getClass().getSimpleName(),
          exception.elapsed().toNanos());
    }
  }

  /** Reports once per iteration that records moved between pages while they were read. */
  public void listChanged(String operation) {
    log.warn("{}: the list changed while it was read; no record is delivered twice", operation);
    ListChange change = new ListChange(provider, operation);
    listeners.forEach(listener -> tell(() -> listener.onListChange(change)));
  }

  private void tell(
      CallEvent.Kind kind,
      Operation<?> op,
      int attempt,
      int status,
      @Nullable Outcome outcome,
      @Nullable String failure,
      long elapsedNanos) {
    CallEvent event =
        new CallEvent(
            kind,
            provider,
            op.name(),
            attempt,
            status,
            outcome,
            failure,
            Duration.ofNanos(elapsedNanos));
    listeners.forEach(listener -> tell(() -> listener.onEvent(event)));
  }

  private void tell(Runnable listener) {
    try {
      listener.run();
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      // A metrics bug must not become a lost answer. Its text may hold anything, so only its type.
      log.warn("a listener threw {}; the call goes on", e.getClass().getName());
    }
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.AttemptStart;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryEvent;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.error.Failure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Reports one call: a line per retry and per call, and events for its listeners. */
final class CallReport {
  private final String provider;
  private final String operation;
  private final Logger log;
  private final List<CallListener> listeners;
  private final List<CallObservation> observations;
  private @Nullable Deque<CallObservation.Scope> scopes;

  CallReport(
      String provider,
      String operation,
      Logger log,
      List<CallListener> listeners,
      List<CallObservation> observations) {
    this.provider = provider;
    this.operation = operation;
    this.log = log;
    this.listeners = listeners;
    this.observations = observations;
  }

  /** The call begins to run on this thread; {@link #leaves()} has to follow. */
  void begins() {
    if (observations.isEmpty()) {
      return;
    }
    Deque<CallObservation.Scope> opened = new ArrayDeque<>(observations.size());
    Listeners.tell(log, observations, observation -> opened.push(observation.openScope()));
    scopes = opened;
  }

  /** Closes the scopes that are open, the last one first. */
  void leaves() {
    if (scopes == null) {
      return;
    }
    List<CallObservation.Scope> opened = List.copyOf(scopes);
    scopes = null;
    Listeners.tell(log, opened, CallObservation.Scope::close);
  }

  /** The options of an attempt: the caller's, with headers that observations add. */
  RequestOptions attemptStarts(int number, RequestOptions options) {
    if (observations.isEmpty()) {
      return options;
    }
    Headers headers = new Headers(number);
    Listeners.tell(log, observations, o -> o.onAttemptStart(headers));
    return headers.added == null ? options : headers.added.build().plus(options);
  }

  private static final class Headers implements AttemptStart {
    private final int number;
    private RequestOptions.@Nullable Builder added;

    private Headers(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public AttemptStart header(String name, String value) {
      RequestOptions.Builder builder = added == null ? RequestOptions.builder() : added;
      added = builder.header(name, value);
      return this;
    }
  }

  void attemptEnds(int number, int status, @Nullable Failure failure, long elapsedNanos) {
    if (listeners.isEmpty()) {
      return;
    }
    CallEvent event =
        event(
            CallEvent.Kind.ATTEMPT,
            number,
            number,
            status,
            failure == null ? null : failure.outcome(),
            failure == null ? null : failure.failureReason(),
            elapsedNanos);
    Listeners.tell(log, listeners, l -> l.onEvent(event));
    Listeners.tell(log, observations, o -> o.onAttemptEnd(event));
  }

  void retries(int number, Failure failure, long waitNanos) {
    if (log.isInfoEnabled()) {
      log.info(
          "{}: attempt {} failed ({}), retry in {} ms",
          operation,
          number,
          failure.reason(),
          waitNanos / 1_000_000);
    }
    if (!observations.isEmpty()) {
      RetryEvent retry =
          new RetryEvent(number, failure.failureReason(), Duration.ofNanos(waitNanos));
      Listeners.tell(log, observations, o -> o.onRetry(retry));
    }
  }

  void succeeds(int attempts, int status, long elapsedNanos) {
    if (log.isDebugEnabled()) {
      log.debug(
          "{}: HTTP {} in {} ms, attempts {}",
          operation,
          status,
          elapsedNanos / 1_000_000,
          attempts);
    }
    ends(attempts, status, null, null, elapsedNanos);
  }

  void fails(int attempts, Failure failure, SdkException exception) {
    log.debug("{}: {}", exception.getClass().getSimpleName(), exception.getMessage());
    ends(
        attempts,
        failure.status(),
        exception.outcome(),
        failure.failureReason(),
        exception.elapsed().toNanos());
  }

  private void ends(
      int attempts,
      int status,
      @Nullable Outcome outcome,
      @Nullable FailureReason failure,
      long elapsedNanos) {
    leaves();
    if (listeners.isEmpty()) {
      return;
    }
    CallEvent event =
        event(CallEvent.Kind.CALL, 0, attempts, status, outcome, failure, elapsedNanos);
    Listeners.tell(log, listeners, l -> l.onEvent(event));
    Listeners.tell(log, observations, o -> o.onEnd(event));
  }

  private CallEvent event(
      CallEvent.Kind kind,
      int attempt,
      int attempts,
      int status,
      @Nullable Outcome outcome,
      @Nullable FailureReason failure,
      long elapsedNanos) {
    return new CallEvent(
        kind,
        provider,
        operation,
        attempt,
        attempts,
        status,
        outcome,
        failure,
        Duration.ofNanos(elapsedNanos));
  }
}

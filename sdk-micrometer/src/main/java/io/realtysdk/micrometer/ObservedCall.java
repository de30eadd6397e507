package io.realtysdk.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.realtysdk.core.AttemptStart;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import io.realtysdk.core.RetryEvent;
import org.jspecify.annotations.Nullable;

/** The observations of one call and of its attempts, of which at most one is under way. */
final class ObservedCall implements CallObservation {
  private final ObservationRegistry registry;
  private final CallStart start;
  private final CallObservationContext context;
  private final Observation call;
  private @Nullable ObservedAttempt attempt;

  private record ObservedAttempt(
      AttemptObservationContext context, Observation observation, Observation.Scope scope) {}

  /** Starts the observation, under the one that is current on this thread. */
  ObservedCall(ObservationRegistry registry, CallStart start) {
    this.registry = registry;
    this.start = start;
    this.context = new CallObservationContext(start);
    this.call =
        Observation.createNotStarted(null, CallConvention.INSTANCE, () -> context, registry)
            .start();
  }

  @Override
  public Scope openScope() {
    return call.openScope()::close;
  }

  @Override
  public void onAttemptStart(AttemptStart attemptStart) {
    AttemptObservationContext attemptContext = new AttemptObservationContext(start, attemptStart);
    Observation observation =
        Observation.createNotStarted(
                null, AttemptConvention.INSTANCE, () -> attemptContext, registry)
            .parentObservation(call)
            .start();
    attempt = new ObservedAttempt(attemptContext, observation, observation.openScope());
  }

  @Override
  public void onAttemptEnd(CallEvent event) {
    ObservedAttempt ended = attempt;
    if (ended == null) {
      return;
    }
    attempt = null;
    ended.scope().close();
    ended.context().end(event);
    stop(ended.observation(), event);
  }

  @Override
  public void onRetry(RetryEvent retry) {
    String text = "retry in " + retry.delay().toMillis() + " ms: " + retry.reason();
    call.event(Observation.Event.of("retry", text));
  }

  @Override
  public void onEnd(CallEvent event) {
    context.end(event);
    stop(call, event);
  }

  private static void stop(Observation observation, CallEvent event) {
    if (!event.isSuccess()) {
      observation.error(new CallFailure(event));
    }
    observation.stop();
  }
}

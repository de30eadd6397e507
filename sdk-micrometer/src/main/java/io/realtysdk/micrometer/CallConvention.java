package io.realtysdk.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.realtysdk.core.CallEvent;
import java.util.Optional;

/** Name and key values of a call. */
final class CallConvention implements ObservationConvention<CallObservationContext> {
  static final CallConvention INSTANCE = new CallConvention();

  private CallConvention() {}

  @Override
  public String getName() {
    return ObservationListener.CALL_NAME;
  }

  @Override
  public String getContextualName(CallObservationContext context) {
    return context.start().operation();
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(CallObservationContext context) {
    return Keys.of(context.start(), context.end());
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(CallObservationContext context) {
    Optional<CallEvent> end = context.end();
    return end.isEmpty()
        ? KeyValues.empty()
        : KeyValues.of("realty.attempts", String.valueOf(end.get().attempts()));
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof CallObservationContext;
  }
}

package io.realtysdk.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Name and key values of an attempt. */
final class AttemptConvention implements ObservationConvention<AttemptObservationContext> {
  static final AttemptConvention INSTANCE = new AttemptConvention();

  private AttemptConvention() {}

  @Override
  public String getName() {
    return ObservationListener.ATTEMPT_NAME;
  }

  @Override
  public String getContextualName(AttemptObservationContext context) {
    return context.call().method();
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(AttemptObservationContext context) {
    return Keys.of(context.call(), context.end());
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(AttemptObservationContext context) {
    return context.number() == 1
        ? KeyValues.empty()
        : KeyValues.of("http.request.resend_count", String.valueOf(context.number() - 1));
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof AttemptObservationContext;
  }
}

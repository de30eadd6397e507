package io.realtysdk.micrometer;

import io.micrometer.observation.Observation;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallStart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a call while it is observed. */
public final class CallObservationContext extends Observation.Context {
  private final CallStart start;
  private volatile @Nullable CallEvent end;

  CallObservationContext(CallStart start) {
    this.start = start;
  }

  /** Returns how the call started. */
  public CallStart start() {
    return start;
  }

  /** Returns how the call ended; empty until then. */
  public Optional<CallEvent> end() {
    return Optional.ofNullable(end);
  }

  void end(CallEvent event) {
    end = event;
  }
}

package io.realtysdk.micrometer;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import io.realtysdk.core.AttemptStart;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallStart;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an attempt while it is observed; its carrier adds headers to the request. */
public final class AttemptObservationContext extends SenderContext<AttemptStart> {
  private final CallStart call;
  private final int number;
  private volatile @Nullable CallEvent end;

  AttemptObservationContext(CallStart call, AttemptStart attempt) {
    super((carrier, name, value) -> Objects.requireNonNull(carrier).header(name, value));
    this.call = call;
    this.number = attempt.number();
    setCarrier(attempt);
    setRemoteServiceName(call.provider());
  }

  /** Returns how the call of this attempt started. */
  public CallStart call() {
    return call;
  }

  /** Returns the attempt's number, from 1. */
  public int number() {
    return number;
  }

  /** Returns how the attempt ended; empty until then. */
  public Optional<CallEvent> end() {
    return Optional.ofNullable(end);
  }

  void end(CallEvent event) {
    end = event;
  }

  /** Always a client's. */
  @Override
  public Kind getKind() {
    return Kind.CLIENT;
  }
}

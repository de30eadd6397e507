package io.realtysdk.micrometer;

import io.micrometer.observation.ObservationRegistry;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import java.util.Objects;

/**
 * Reports every call and every attempt as a Micrometer observation: timers where the registry has a
 * meter handler, spans where it has a tracing handler. Pass it to {@code listener(...)} of a
 * client's builder; one listener may serve several clients.
 *
 * <p>A call is {@value #CALL_NAME}, with queueing and waits. Its parent is what is current on the
 * thread that calls, submits or reads the list; it is current itself while it runs. Each attempt is
 * a {@value #ATTEMPT_NAME} under its call; the headers of the trace context are added to its
 * request. A retry is an event of the call, which meters count as {@value #CALL_NAME}{@code
 * .retry}.
 *
 * <p>Both have the same low-cardinality key values, named as OpenTelemetry names those of HTTP
 * clients where it has a name: {@code realty.provider}, {@code realty.operation}, {@code
 * realty.outcome}, {@code server.address}, {@code server.port}, {@code http.request.method}, {@code
 * http.response.status_code} and {@code error.type}. What is not known is {@code none}. A span of a
 * call has {@code realty.attempts} too, one of a repeated attempt {@code
 * http.request.resend_count}. There is no path, no query, no identifier and no key among them.
 *
 * <p>To change names or key values, register a {@code GlobalObservationConvention} for {@link
 * CallObservationContext} or {@link AttemptObservationContext} with the registry, or an {@code
 * ObservationFilter}.
 */
public final class ObservationListener implements CallListener {
  /** The name of a call's observation. */
  public static final String CALL_NAME = "realty.client.call.duration";

  /** The name of an attempt's observation: one HTTP request. */
  public static final String ATTEMPT_NAME = "http.client.request.duration";

  private final ObservationRegistry registry;

  private ObservationListener(ObservationRegistry registry) {
    this.registry = registry;
  }

  /** Returns a listener that reports to a registry. */
  public static ObservationListener create(ObservationRegistry registry) {
    return new ObservationListener(Objects.requireNonNull(registry, "registry"));
  }

  /** Starts the observation of a call. */
  @Override
  public CallObservation onStart(CallStart start) {
    return registry.isNoop() ? CallObservation.NONE : new ObservedCall(registry, start);
  }

  /** Does nothing: each call has its own observation. */
  @Override
  public void onEvent(CallEvent event) {}
}

package io.realtysdk.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reports how many calls are queued and running, as the gauges {@value #QUEUED} and {@value
 * #RUNNING}, each with {@code realty.provider} and {@code server.address}. Queued are submitted
 * calls that wait for a thread, because {@code maxConcurrentCalls} run already or the executor is
 * busy; running are all others, blocking ones too. The gauges are registered with the first call.
 * Clients of the same address that share a listener are added up.
 */
public final class GaugeListener implements CallListener {
  /** Submitted calls that do not run yet. */
  public static final String QUEUED = "realty.client.calls.queued";

  /** Calls that run, with their waits between attempts. */
  public static final String RUNNING = "realty.client.calls.running";

  private final MeterRegistry registry;
  private final Map<Service, Counts> counts = new ConcurrentHashMap<>();

  private record Service(String provider, String host) {}

  private record Counts(AtomicInteger queued, AtomicInteger running) {}

  private GaugeListener(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Returns a listener that registers its gauges with a registry. */
  public static GaugeListener create(MeterRegistry registry) {
    return new GaugeListener(Objects.requireNonNull(registry, "registry"));
  }

  /** Counts a call in. */
  @Override
  public CallObservation onStart(CallStart start) {
    Service service = new Service(start.provider(), start.host());
    return new CountedCall(counts.computeIfAbsent(service, this::register));
  }

  private Counts register(Service service) {
    Counts created = new Counts(new AtomicInteger(), new AtomicInteger());
    gauge(QUEUED, "Submitted calls that do not run yet", created.queued(), service);
    gauge(RUNNING, "Calls that run", created.running(), service);
    return created;
  }

  private void gauge(String name, String description, AtomicInteger value, Service service) {
    Gauge.builder(name, value, AtomicInteger::get)
        .description(description)
        .baseUnit("calls")
        .tag(Keys.PROVIDER, service.provider())
        .tag(Keys.SERVER, service.host())
        .strongReference(true)
        .register(registry);
  }

  /** Does nothing: each call is counted in and out by itself. */
  @Override
  public void onEvent(CallEvent event) {}

  /** Queued from its start, running while its scope is open. */
  private static final class CountedCall implements CallObservation {
    private final Counts counts;
    private final AtomicBoolean queued = new AtomicBoolean(true);

    CountedCall(Counts counts) {
      this.counts = counts;
      counts.queued().incrementAndGet();
    }

    private void leaveQueue() {
      if (queued.compareAndSet(true, false)) {
        counts.queued().decrementAndGet();
      }
    }

    @Override
    public Scope openScope() {
      leaveQueue();
      counts.running().incrementAndGet();
      return counts.running()::decrementAndGet;
    }

    @Override
    public void onEnd(CallEvent event) {
      leaveQueue();
    }
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import io.realtysdk.core.ListChange;
import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.core.internal.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies the log and the listeners of one client; no personal data. */
public final class CallReporter {
  private static final int MAX_DEVIATIONS = 100;

  private final String provider;
  private final String host;
  private final int port;
  private final List<CallListener> listeners;
  private final Logger log;
  private final Set<SchemaDeviation> deviations = ConcurrentHashMap.newKeySet();

  /**
   * Creates a reporter.
   *
   * @param host of the client's base URL
   * @param port of the client's base URL
   */
  public CallReporter(String provider, String host, int port, List<CallListener> listeners) {
    this.provider = provider;
    this.host = host;
    this.port = port;
    this.listeners = listeners;
    this.log = LoggerFactory.getLogger(loggerName(provider));
  }

  private static String loggerName(String provider) {
    return "io.realtysdk." + provider.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  /** Reports the start of a call, on the thread that calls or submits. */
  CallReport start(Operation<?> op, boolean submitted) {
    if (listeners.isEmpty()) {
      return new CallReport(provider, op.name(), log, List.of(), List.of());
    }
    CallStart start = new CallStart(provider, op.name(), op.method(), host, port, submitted);
    List<CallObservation> observations = new ArrayList<>(listeners.size());
    Listeners.tell(
        log,
        listeners,
        listener -> {
          CallObservation observation = listener.onStart(start);
          if (observation != CallObservation.NONE) {
            observations.add(observation);
          }
        });
    return new CallReport(provider, op.name(), log, listeners, observations);
  }

  /** Reports a value of another type than documented, the first time this client meets it. */
  public void deviation(SchemaDeviation deviation) {
    if (deviations.size() >= MAX_DEVIATIONS || !deviations.add(deviation)) {
      return;
    }
    log.warn(
        "{}: {} is documented as {}, but was {}; reported once",
        deviation.operation(),
        deviation.path().isEmpty() ? "the whole body" : deviation.path(),
        deviation.documented(),
        deviation.found());
    Listeners.tell(log, listeners, listener -> listener.onDeviation(deviation));
  }

  /** Reports once per iteration that records moved between pages while they were read. */
  public void listChanged(String operation) {
    log.warn("{}: the list changed while it was read; no record is delivered twice", operation);
    ListChange change = new ListChange(provider, operation);
    Listeners.tell(log, listeners, listener -> listener.onListChange(change));
  }
}

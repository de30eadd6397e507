package io.realtysdk.core.internal.call;

import io.realtysdk.core.CallListener;
import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the values of responses that have another type than documented: each kind once for a
 * client, in one WARN line and to its listeners; or fails the call where decoding is strict.
 */
public final class Deviations {
  private static final int MAX_REPORTED = 100;

  private final Logger log;
  private final List<CallListener> listeners;
  private final boolean strict;
  private final Set<SchemaDeviation> reported = new HashSet<>();

  /** For one client. */
  public Deviations(String provider, List<CallListener> listeners, boolean strict) {
    log = LoggerFactory.getLogger(CallReporter.loggerName(provider));
    this.listeners = listeners;
    this.strict = strict;
  }

  /** Returns what an operation's decoder reports to. */
  DeviationSink of(String operation) {
    return (path, documented, found) -> {
      if (strict) {
        String where = path.isEmpty() ? "" : " at " + path;
        throw new UncheckedIOException(
            new UnexpectedJsonException(documented + " expected, " + found + " found" + where));
      }
      report(new SchemaDeviation(operation, path, documented, found));
    };
  }

  private void report(SchemaDeviation deviation) {
    synchronized (reported) {
      if (reported.size() >= MAX_REPORTED || !reported.add(deviation)) {
        return;
      }
    }
    log.warn(
        "{}: {} expected, {} found at {}; logged once",
        deviation.operation(),
        deviation.documentedType(),
        deviation.foundType(),
        deviation.path());
    for (CallListener listener : listeners) {
      try {
        listener.onDeviation(deviation);
      } catch (RuntimeException e) {
        log.warn("a listener threw {} at a deviation", e.getClass().getName());
      }
    }
  }
}

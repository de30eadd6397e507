package io.realtysdk.core.internal.client;

import io.realtysdk.core.CallObservation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The logging context (MDC) of the thread that submits a call, for whichever thread runs and
 * completes it. Nothing else of the submitting thread is carried along by itself.
 */
final class LogContext {
  private final @Nullable Map<String, String> values;

  private LogContext(@Nullable Map<String, String> values) {
    this.values = values;
  }

  /** Copies the context of this thread. */
  static LogContext capture() {
    return new LogContext(MDC.getCopyOfContextMap());
  }

  /** Installs the context on this thread, until the scope puts back what was there before. */
  CallObservation.Scope open() {
    Map<String, String> before = MDC.getCopyOfContextMap();
    set(values);
    return () -> set(before);
  }

  private static void set(@Nullable Map<String, String> context) {
    if (context == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(context);
    }
  }
}

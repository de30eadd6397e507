package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.error.Throwables;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code of the caller's own, whose exceptions must not change what becomes of a call. */
final class Listeners {
  private Listeners() {}

  static <L> void tell(Logger log, List<L> listeners, Consumer<L> event) {
    for (L listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        Throwables.rethrowIfFatal(e);
        // A bug in metrics must not become a lost response. Its text may hold anything.
        log.warn("a listener threw {}; the call continues", e.getClass().getName());
      }
    }
  }

  /** What an event listener threw where nobody can be told; only its type. */
  static void ignored(RuntimeException e) {
    LoggerFactory.getLogger("io.realtysdk")
        .warn("an event listener threw {} while a call was ended", e.getClass().getName());
  }
}

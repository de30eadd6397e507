package io.realtysdk.core;

/**
 * Notified of calls, for metrics, tracing and logging. It is called on the thread that runs the
 * call, so keep it quick; exceptions it throws are logged and swallowed. Nothing it is given holds
 * personal data, a path, a body or a key.
 *
 * <p>A lambda receives one event per attempt and one per call. Override {@link #onStart} to follow
 * each call from its start, and {@link #onDeviation} to learn of responses that are not as
 * documented.
 */
@FunctionalInterface
public interface CallListener {

  /** Called after each attempt, and once after each call. */
  void onEvent(CallEvent event);

  /**
   * Called at the start of each call, on the thread that calls or submits it, before it is queued.
   * Where a write is answered without its record, the read that follows is a call of its own: it
   * starts and ends before the write ends, on the thread that runs the write.
   *
   * @return an observation that is notified of this call only; {@link CallObservation#NONE} by
   *     default
   */
  default CallObservation onStart(CallStart start) {
    return CallObservation.NONE;
  }

  /**
   * Called the first time a client reads a value of another type than documented at a place in a
   * response; at most 100 times per client.
   */
  default void onDeviation(SchemaDeviation deviation) {}

  /** Called once per iteration over a list that changed while it was read. Does nothing. */
  default void onListChange(ListChange change) {}
}

package io.realtysdk.core;

/**
 * Notified of calls, for metrics, tracing and logging. It is called on the thread that runs the
 * call, {@link #onStart} aside, so keep it quick; exceptions it throws are logged and swallowed.
 * Nothing it is given holds personal data, a path, a body or a key.
 *
 * <p>A lambda receives one event per attempt and one per call. Override {@link #onStart} to follow
 * each call from its start, and {@link #onDeviation} to learn of responses that are not as
 * documented.
 */
@FunctionalInterface
public interface CallListener {

  /**
   * Called after each attempt, and once after each call, on the thread that runs the call: the
   * caller's for a blocking call, another one for a submitted or prefetched call. The end of a call
   * that never ran is reported on the thread that gave it up.
   */
  void onEvent(CallEvent event);

  /**
   * Called at the start of each call, on the thread that calls or submits it, before it is queued.
   * For a page that is fetched ahead that is the thread that reads the list. Where a write is
   * answered without its record, the read that follows is a call of its own: it starts and ends
   * before the write ends, on the thread that runs the write.
   *
   * @return an observation that is notified of this call only; {@link CallObservation#NONE} by
   *     default
   */
  default CallObservation onStart(CallStart start) {
    return CallObservation.NONE;
  }

  /**
   * Called the first time a client reads a value of another type than documented at a place in a
   * response; at most 100 times per client. On the thread that runs the call.
   */
  default void onDeviation(SchemaDeviation deviation) {}

  /**
   * Called once per iteration over a list that changed while it was read, on the thread that reads
   * it. Does nothing by default.
   */
  default void onListChange(ListChange change) {}
}

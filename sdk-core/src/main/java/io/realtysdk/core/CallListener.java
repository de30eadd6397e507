package io.realtysdk.core;

/**
 * Told about every attempt and every finished call, for metrics. It runs on the calling thread, so
 * keep it quick; what it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface CallListener {

  /** One event per attempt, then one per call. */
  void onEvent(CallEvent event);

  /**
   * Is told once for each kind of value that has another type than documented, at most 100 times
   * for a client. Does nothing by default.
   */
  default void onDeviation(SchemaDeviation deviation) {}

  /** Called once per iteration over a list that changed while it was read. Does nothing. */
  default void onListChange(ListChange change) {}
}

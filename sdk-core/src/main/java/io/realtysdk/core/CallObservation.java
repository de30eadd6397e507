package io.realtysdk.core;

/**
 * Follows one call: its attempts, its retries and its end. Returned by {@link
 * CallListener#onStart}. Every method does nothing by default; exceptions are logged and swallowed.
 *
 * <p>Every method is called on the thread that runs the call: the caller's for a blocking call,
 * another one for a submitted or prefetched call. The end of a call that never ran is reported on
 * the thread that gave it up. Whatever should be current while the call runs, such as a trace
 * context, is to be captured in {@link CallListener#onStart} and installed in {@link #openScope}.
 */
public interface CallObservation {

  /** Observes nothing. */
  CallObservation NONE = new CallObservation() {};

  /**
   * Called once when the call begins to run, before its first attempt. The scope it returns is
   * closed on the same thread, before {@link #onEnd} is called, and in the reverse order of the
   * listeners. It covers the attempts, the waits between them and the SDK's log lines. A call that
   * never ran, because it was cancelled or timed out in the queue, opens none.
   *
   * @return what ends the scope; {@link Scope#NONE} by default
   */
  default Scope openScope() {
    return Scope.NONE;
  }

  /** Called before each attempt; may add headers to its request. */
  default void onAttemptStart(AttemptStart attempt) {}

  /** Called after each attempt, with the event that {@link CallListener#onEvent} receives. */
  default void onAttemptEnd(CallEvent event) {}

  /** Called when a failed attempt will be retried, before the wait. */
  default void onRetry(RetryEvent retry) {}

  /** Called once at the end of the call, also if it never ran. */
  default void onEnd(CallEvent event) {}

  /** What is current on a thread until it is closed. */
  @FunctionalInterface
  interface Scope extends AutoCloseable {

    /** Closes nothing. */
    Scope NONE = () -> {};

    /** Ends the scope. */
    @Override
    void close();
  }
}

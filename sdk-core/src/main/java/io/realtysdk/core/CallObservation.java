package io.realtysdk.core;

/**
 * Follows one call: its attempts, its retries and its end. Returned by {@link
 * CallListener#onStart}. Every method is called on the thread that runs the call and does nothing
 * by default; exceptions are logged and swallowed.
 */
public interface CallObservation {

  /** Observes nothing. */
  CallObservation NONE = new CallObservation() {};

  /** Called before each attempt; may add headers to its request. */
  default void onAttemptStart(AttemptStart attempt) {}

  /** Called after each attempt, with the event that {@link CallListener#onEvent} receives. */
  default void onAttemptEnd(CallEvent event) {}

  /** Called when a failed attempt will be retried, before the wait. */
  default void onRetry(RetryEvent retry) {}

  /** Called once at the end of the call, also if it never ran. */
  default void onEnd(CallEvent event) {}
}

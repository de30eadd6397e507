package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.retry.Seconds;

/**
 * How long one attempt may take.
 *
 * @param state the call it belongs to
 * @param setting the name of the setting that limits it
 * @param startedNanos when it began, since the call's start
 * @param limitNanos how long it may take
 * @param byDeadline whether that is all that was left of the call's own time
 */
record AttemptTime(
    CallState state, String setting, long startedNanos, long limitNanos, boolean byDeadline) {

  static AttemptTime start(CallState state, String setting, long wantedNanos) {
    long left = state.left();
    long limit = Math.max(1, Math.min(left, wantedNanos));
    return new AttemptTime(state, setting, state.elapsed(), limit, left <= wantedNanos);
  }

  boolean isUp() {
    return state.elapsed() - startedNanos >= limitNanos;
  }

  /** The setting and its value, for messages. */
  String text() {
    return setting + " (" + Seconds.text(limitNanos) + ")";
  }
}

package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.RateLimiter;
import org.jspecify.annotations.Nullable;

/** A call's turn under the rate limit. */
final class Turn {
  private final RateLimiter limiter;
  private final EngineClock clock;
  private final CallState state;
  private long moment;
  private boolean held;

  Turn(RateLimiter limiter, EngineClock clock, CallState state) {
    this.limiter = limiter;
    this.clock = clock;
    this.state = state;
  }

  /**
   * Waits for the next turn.
   *
   * @return false, at once, if it is further away than the call may wait
   */
  boolean await(long maxWaitNanos) {
    long now = clock.nanos();
    long wait = limiter.reserve(now, maxWaitNanos);
    if (wait < 0) {
      return false;
    }
    moment = now + wait;
    held = true;
    if (wait > 0) {
      state.pause(wait);
    }
    return true;
  }

  /** Lets another call have the turn, because nothing was sent in it. */
  void giveBack() {
    if (held) {
      held = false;
      limiter.giveBack(moment);
    }
  }

  /** Why the call must not send any more, or null. */
  @Nullable Failure ended() {
    Failure ended = FailureClassifier.endedBeforeSending(state);
    return ended == null && state.left() <= 0
        ? Failure.notSent(
            Failure.Ended.Why.DEADLINE, state.timedOut(" before it could be sent"), null)
        : ended;
  }

  Failure tooLate() {
    Failure ended = ended();
    return ended != null
        ? ended
        : Failure.notSent(
            Failure.Ended.Why.DEADLINE,
            "its turn under requestsPerSecond is after its " + state.limitText(),
            null);
  }
}

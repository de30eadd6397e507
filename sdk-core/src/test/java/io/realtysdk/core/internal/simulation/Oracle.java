package io.realtysdk.core.internal.simulation;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.simulation.Schedule.PlannedCall;
import io.realtysdk.core.internal.simulation.Schedule.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Predicts from the documented policy alone what becomes of each call of a schedule. It knows
 * nothing of the engine.
 */
final class Oracle {
  private static final long SECOND = 1_000_000_000L;

  private final Schedule schedule;
  private final long interval;
  private int tokens;
  private long nextTurn;
  private long now;

  // Of the call at hand:
  private PlannedCall call;
  private long start;
  private List<Result.Begun> begun;
  private List<Outcome> outcomes;
  private Set<FailureReason> seen;
  private int sent;
  private boolean newConnection;
  private boolean keyReplaced;
  private boolean keyAtHand;
  private int paid;
  private long turn;

  Oracle(Schedule schedule) {
    this.schedule = schedule;
    this.tokens = schedule.budget();
    double rate = schedule.requestsPerSecond();
    this.interval = rate == 0 ? 0 : (long) (1e9 / rate);
  }

  Result predict(PlannedCall planned) {
    call = planned;
    start = now;
    begun = new ArrayList<>();
    outcomes = new ArrayList<>();
    seen = new HashSet<>();
    sent = 0;
    newConnection = effective() == Idempotency.NOT_IDEMPOTENT;
    keyReplaced = false;
    keyAtHand = false;
    paid = 0;
    if (!awaitTurn(left())) {
      return failed(FailureReason.DEADLINE_EXCEEDED, Outcome.NOT_SENT);
    }
    for (int number = 1; ; number++) {
      Result blocked = beforeSending();
      if (blocked != null) {
        return blocked;
      }
      Result over = attempt(number, call.steps().get(number - 1));
      if (over != null) {
        return over;
      }
    }
  }

  private Idempotency effective() {
    return call.declaredIdempotent() && call.idempotency() == Idempotency.NOT_IDEMPOTENT
        ? Idempotency.IDEMPOTENT
        : call.idempotency();
  }

  private long left() {
    return call.timeout() - (now - start);
  }

  private boolean isEnded() {
    return call.endAt() >= 0 && now - start >= call.endAt();
  }

  /** Passes time that an end cuts short. */
  private void pass(long nanos) {
    long end = call.endAt() < 0 ? Long.MAX_VALUE : start + call.endAt();
    now = end > now && end <= now + nanos ? end : isEnded() ? now : now + nanos;
  }

  private boolean awaitTurn(long maxWait) {
    if (interval == 0) {
      return true;
    }
    long moment = Math.max(nextTurn, now);
    if (moment - now > maxWait) {
      return false;
    }
    turn = moment;
    nextTurn = moment + interval;
    pass(moment - now);
    return true;
  }

  private FailureReason endReason() {
    return switch (call.end()) {
      case CANCEL -> FailureReason.CANCELLED;
      case CLOSE -> FailureReason.CLIENT_CLOSED;
      case INTERRUPT -> FailureReason.INTERRUPTED;
    };
  }

  private Result beforeSending() {
    FailureReason why = whyNotToSend();
    if (why == null && schedule.keys() != Schedule.Keys.FIXED && !keyAtHand) {
      now += schedule.keyTime();
      why = whyNotToSend();
      if (why == null && schedule.keys() == Schedule.Keys.FAILING) {
        why = FailureReason.KEY_UNAVAILABLE;
      }
    }
    keyAtHand = false;
    if (why == null) {
      return null;
    }
    giveTurnBack();
    tokens = Math.min(schedule.budget(), tokens + paid);
    return failed(why, Outcome.NOT_SENT);
  }

  /** A turn in which nothing was sent is free for others. */
  private void giveTurnBack() {
    if (interval > 0) {
      nextTurn = turn;
    }
  }

  private FailureReason whyNotToSend() {
    return isEnded() ? endReason() : left() <= 0 ? FailureReason.DEADLINE_EXCEEDED : null;
  }

  private Result attempt(int number, Step step) {
    boolean byDeadline = left() <= schedule.attemptTimeout();
    long limit = Math.min(left(), schedule.attemptTimeout());
    begun.add(new Result.Begun(now, limit, newConnection));
    Fault fault = step.fault();
    boolean sends = fault == null || fault.sends();
    sent += sends ? 1 : 0;
    boolean timesOut = step.latency() >= limit && step.latency() > 0;
    pass(Math.min(step.latency(), limit));
    Outcome unfinished = sends ? Outcome.UNKNOWN : Outcome.NOT_SENT;
    if (isEnded() || (timesOut && byDeadline)) {
      if (!sends) {
        giveTurnBack();
      }
      outcomes.add(unfinished);
      return failed(isEnded() ? endReason() : FailureReason.DEADLINE_EXCEEDED, unfinished);
    }
    if (timesOut) {
      // The same rows as a connection that is lost, or not made.
      return next(number, sends ? Fault.RESET : Fault.REFUSED, -1);
    }
    if (fault == null) {
      tokens = Math.min(schedule.budget(), tokens + (number == 1 ? 1 : paid));
      return succeeded();
    }
    return next(number, fault, step.retryAfter());
  }

  /** After a failed attempt: null for another one, or the end of the call. */
  private Result next(int number, Fault fault, int seconds) {
    Outcome outcome = fault.outcome(call.idempotency());
    boolean mayBeDone = outcomes.stream().anyMatch(o -> o.compareTo(Outcome.UNKNOWN) >= 0);
    boolean otherKey = hasOtherKey(fault);
    boolean first = seen.add(fault.reason);
    int retryAfter = seconds <= 0 ? -1 : seconds;
    long delay = otherKey ? 0 : delay(number, fault, first, retryAfter);
    boolean atOnce = otherKey || (fault == Fault.STALE && first);
    int cost = atOnce ? 0 : fault.backoff == 'h' ? 5 : 14;
    NotRetriedReason stop = otherKey ? null : stop(number, fault, first, retryAfter);
    if (stop == null && left() - delay < (atOnce ? 1 : SECOND)) {
      stop = NotRetriedReason.TOO_LITTLE_TIME;
    }
    if (stop == null && tokens < cost) {
      stop = NotRetriedReason.BUDGET_EXHAUSTED;
    }
    outcomes.add(outcome);
    if (call.method().equals("DELETE") && fault == Fault.S404 && mayBeDone) {
      return succeeded();
    }
    if (stop != null) {
      return failed(fault.reason, outcome, stop);
    }
    tokens -= cost;
    paid = cost;
    newConnection |= fault == Fault.STALE || fault == Fault.S421;
    pass(delay);
    if (!isEnded() && !awaitTurn(left() - (atOnce ? 1 : SECOND))) {
      tokens = Math.min(schedule.budget(), tokens + paid);
      return failed(fault.reason, outcome, NotRetriedReason.TOO_LITTLE_TIME);
    }
    return null;
  }

  private boolean hasOtherKey(Fault fault) {
    if (fault != Fault.S401 || keyReplaced || schedule.keys() == Schedule.Keys.FIXED) {
      return false;
    }
    now += schedule.keyTime();
    keyAtHand = true;
    keyReplaced = schedule.keys() == Schedule.Keys.ROTATING;
    return keyReplaced;
  }

  private NotRetriedReason stop(int number, Fault fault, boolean first, int retryAfter) {
    char allowed = fault.retries(effective());
    if (fault.retries(Idempotency.SAFE) == 'n') {
      return NotRetriedReason.NOT_RETRYABLE;
    }
    if (allowed == 'n') {
      return NotRetriedReason.NOT_IDEMPOTENT;
    }
    boolean managesConnections = fault == Fault.STALE && first;
    if (schedule.maxAttempts() == 1 || schedule.budget() == 0) {
      return managesConnections ? null : NotRetriedReason.RETRIES_DISABLED;
    }
    if (number >= schedule.maxAttempts() || (allowed == '1' && !first)) {
      return NotRetriedReason.ATTEMPTS_EXHAUSTED;
    }
    return retryAfter > 60 ? NotRetriedReason.RETRY_AFTER_TOO_LONG : null;
  }

  private long delay(int number, Fault fault, boolean first, int retryAfter) {
    double doubling = Math.pow(2, number - 1);
    double transientDelay = Math.min(0.25e9 * doubling, 8e9) * schedule.random();
    double throttled = Math.min(1e9 + 1e9 * doubling * schedule.random(), 20e9);
    if (retryAfter > 0) {
      return (long) Math.max(retryAfter * 1e9 * (1 + 0.1 * schedule.random()), transientDelay);
    }
    return (long)
        switch (fault.backoff) {
          case 'n' -> 0;
          case 'f' -> first ? 0 : transientDelay;
          case 'h' -> throttled;
          default -> transientDelay;
        };
  }

  private Result succeeded() {
    return new Result(begun, sent, now, null, null, null);
  }

  private Result failed(FailureReason reason, Outcome last) {
    return failed(reason, last, NotRetriedReason.NOT_RETRYABLE);
  }

  private Result failed(FailureReason reason, Outcome last, NotRetriedReason notRetried) {
    Outcome outcome = last;
    if (call.idempotency() == Idempotency.SAFE) {
      outcome = outcomes.isEmpty() ? last : outcomes.get(outcomes.size() - 1);
    } else {
      for (Outcome earlier : outcomes) {
        outcome = earlier.compareTo(outcome) > 0 ? earlier : outcome;
      }
    }
    return new Result(begun, sent, now, reason, outcome, notRetried);
  }
}

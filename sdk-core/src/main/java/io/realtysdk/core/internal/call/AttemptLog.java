package io.realtysdk.core.internal.call;

import io.realtysdk.core.Attempt;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.FailureContext;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.error.UnreadResponse;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.ListPlace;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.retry.RetryDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The failed attempts of one call so far, and the exception they add up to. */
final class AttemptLog {
  private static final Pattern ELEMENT = Pattern.compile(" at (/data)?/[0-9]+(/|$)");

  private final String provider;
  private final Operation<?> operation;
  private final CallState state;
  private List<Attempt> attempts = List.of();
  private Set<FailureKind> seen = Set.of();

  AttemptLog(String provider, Operation<?> operation, CallState state) {
    this.provider = provider;
    this.operation = operation;
    this.state = state;
  }

  void add(Failure failure, long startedNanos, long waitNanos) {
    if (attempts.isEmpty()) {
      attempts = new ArrayList<>();
      seen = EnumSet.noneOf(FailureKind.class);
    }
    if (failure instanceof Failure.OfAttempt attempt) {
      seen.add(attempt.kind());
    }
    attempts.add(
        new Attempt(
            attempts.size() + 1,
            failure.outcome(),
            failure.status(),
            failure.reason(),
            failure.cause(),
            Duration.ofNanos(state.elapsed() - startedNanos),
            Duration.ofNanos(waitNanos)));
  }

  boolean hasSeen(FailureKind kind) {
    return seen.contains(kind);
  }

  /**
   * Whether the last attempt found nothing to delete because an earlier one, whose response was
   * lost, had deleted it.
   */
  boolean isRetriedDeleteNotFound() {
    int last = attempts.size() - 1;
    return operation.isDelete()
        && operation.whenEmpty() != null
        && attempts.get(last).status() == 404
        && attempts.subList(0, last).stream()
            .anyMatch(a -> a.outcome().compareTo(Outcome.UNKNOWN) >= 0);
  }

  SdkException exception(Failure failure, RetryDecision.Stop stop) {
    ListPlace place = operation.place();
    UnreadResponse unread = failure instanceof Failure.OfAttempt attempt ? attempt.unread() : null;
    FailureContext context =
        new FailureContext(
            provider,
            operation.name(),
            outcome(failure.outcome()),
            attempts,
            Duration.ofNanos(state.elapsed()),
            stop.reason(),
            place == null ? null : place.token(),
            place == null || !isOneRecord(failure) ? null : place.tokenAfterPage(),
            unread == null ? null : unread.recordId(),
            unread == null ? null : unread.body());
    return ExceptionMapper.exception(failure, context, stop);
  }

  /** Whether a list arrived and one of its records made it unusable: the place has its index. */
  private static boolean isOneRecord(Failure failure) {
    return failure instanceof Failure.OfAttempt attempt
        && attempt.kind() == FailureKind.UNUSABLE
        && ELEMENT.matcher(failure.reason()).find();
  }

  /**
   * Over all attempts of a call that changes something: one that may have been applied is not
   * undone by a later one that was not. A read changes nothing, so its last attempt counts, also
   * where the call was ended while it waited for another.
   */
  private Outcome outcome(Outcome last) {
    if (operation.idempotency() == Idempotency.SAFE) {
      return attempts.isEmpty() ? last : attempts.get(attempts.size() - 1).outcome();
    }
    Outcome strongest = last;
    for (Attempt attempt : attempts) {
      if (attempt.outcome().compareTo(strongest) > 0) {
        strongest = attempt.outcome();
      }
    }
    return strongest;
  }
}

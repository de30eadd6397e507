package io.realtysdk.it.support.invariants;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.server.Ledger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The invariants that can be read off a single {@link CallRecord}; each says what is wrong. */
public final class InvariantChecks {

  /** How much later than its deadline a call may return. */
  public static final Duration GRACE = Duration.ofMillis(250);

  private InvariantChecks() {}

  public static void noHang(CallRecord<?> call, List<String> violations) {
    if (call.elapsed().compareTo(call.deadline().plus(GRACE)) > 0) {
      violations.add("no hang: the deadline was " + call.deadline() + ", but " + call);
    }
  }

  public static void typed(CallRecord<?> call, List<String> violations) {
    Throwable failure = call.failure();
    boolean typed =
        failure == null
            || failure instanceof SdkException
            || failure instanceof IllegalArgumentException
            || failure instanceof NullPointerException
            // Only a future that the test itself cancelled fails with this.
            || failure instanceof CancellationException;
    if (!typed) {
      violations.add("typed: " + call);
    }
    if (failure instanceof NullPointerException && !isArgumentCheck(failure)) {
      violations.add("typed: not an argument check: " + call);
    }
  }

  /** The flag stays as it was, except that an interrupt during the call sets it. */
  public static void interruptFlag(CallRecord<?> call, List<String> violations) {
    if (!call.blocking()) {
      return;
    }
    if (call.flagBefore() && !call.flagAfter()) {
      violations.add("interrupt: the flag was set on entry and lost by " + call);
    }
    boolean saysInterrupted =
        call.failure() instanceof CallCancelledException
            && call.failure().getMessage().contains("interrupt");
    if (saysInterrupted != call.flagAfter()) {
      violations.add("interrupt: the flag is " + call.flagAfter() + " after " + call);
    }
  }

  /** What the client said against what the server did. */
  public static void ledger(CallRecord<?> call, Ledger ledger, List<String> violations) {
    if (call.id() == null || call.repeat() == IdempotencyClass.SAFE) {
      return;
    }
    int applied = ledger.applied(call.id());
    if (call.repeat() == IdempotencyClass.NOT_IDEMPOTENT && applied > 1) {
      violations.add("ledger: applied " + applied + " times: " + call);
    }
    if (!agrees(call.failure(), applied)) {
      violations.add("ledger: applied " + applied + " times, but " + call);
    }
  }

  private static boolean agrees(Throwable failure, int applied) {
    if (failure == null) {
      return applied >= 1;
    }
    if (failure instanceof SdkException sdk) {
      Outcome outcome = sdk.outcome();
      return switch (outcome) {
        case NOT_SENT, REJECTED -> applied == 0;
        case UNKNOWN -> true;
        case APPLIED -> applied >= 1;
      };
    }
    // A bad argument is refused before any I/O; a cancelled future says nothing about the server.
    return failure instanceof CancellationException || applied == 0;
  }

  /** An argument check of ours, and not something that broke underneath. */
  private static boolean isArgumentCheck(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .noneMatch(frame -> frame.getClassName().startsWith("okhttp3."));
  }
}

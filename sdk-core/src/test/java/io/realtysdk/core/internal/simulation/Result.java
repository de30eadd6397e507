package io.realtysdk.core.internal.simulation;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import java.util.List;

/**
 * What became of one call; two results of the same schedule must be equal.
 *
 * @param attempts the exchanges that were begun
 * @param sent how many of them sent something
 * @param end when the call returned
 * @param failure null for a success
 * @param outcome null for a success
 * @param notRetried null for a success
 */
record Result(
    List<Begun> attempts,
    int sent,
    long end,
    FailureReason failure,
    Outcome outcome,
    NotRetriedReason notRetried) {

  /** An exchange, with the time since the start of the clock. */
  record Begun(long at, long timeout, boolean onNewConnection) {}
}

package io.realtysdk.it.support.invariants;

import io.realtysdk.core.SdkException;
import java.time.Duration;

/**
 * The result of one call, as its caller saw it.
 *
 * @param what the operation or a word for it
 * @param id pairs the call with the server's ledger; null for calls that are not paired
 * @param repeat what doing it again does
 * @param value what it returned; null if it failed, or returned nothing
 * @param failure what it threw, or null
 * @param elapsed from entry to return
 * @param deadline how long it was allowed to take
 * @param blocking whether it ran on its caller's thread; else the flags mean nothing
 * @param flagBefore the thread's interrupt flag on entry
 * @param flagAfter the same on return
 */
public record CallRecord<T>(
    String what,
    String id,
    IdempotencyClass repeat,
    T value,
    Throwable failure,
    Duration elapsed,
    Duration deadline,
    boolean blocking,
    boolean flagBefore,
    boolean flagAfter) {

  public boolean succeeded() {
    return failure == null;
  }

  /** The value; fails the test if there was a failure instead. */
  public T orFail() {
    if (failure != null) {
      throw new AssertionError(what + " should have succeeded", failure);
    }
    return value;
  }

  /** The failure, as the class it must have; fails the test otherwise. */
  public <E extends Throwable> E failedWith(Class<E> type) {
    if (!type.isInstance(failure)) {
      throw new AssertionError(
          what + " should have failed with " + type.getSimpleName() + ", not " + this, failure);
    }
    return type.cast(failure);
  }

  /** The failure as an exception of ours. */
  public SdkException sdkFailure() {
    return failedWith(SdkException.class);
  }

  @Override
  public String toString() {
    return what
        + (id == null ? "" : " (call " + id + ")")
        + (failure == null ? " succeeded" : " failed with " + failure)
        + " after "
        + elapsed.toMillis()
        + " ms";
  }
}

package io.realtysdk.core.internal.operation;

/**
 * Whether repeating an operation changes anything, in the terms of RFC 9110. It decides what may be
 * retried.
 */
public enum Idempotency {
  /** Changes nothing. */
  SAFE,
  /** Repeating it leaves the same state as sending it once. */
  IDEMPOTENT,
  /** Repeating it may create a second record, or send a second mail. */
  NOT_IDEMPOTENT
}

package io.realtysdk.core.internal;

/** What doing an operation again does; it decides what may be retried. */
public enum Repeat {
  /** No effect. */
  READ,
  /** The same end state. */
  REPEATABLE,
  /** Something may be created, mailed or moved twice. */
  ONCE
}

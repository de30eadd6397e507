package io.realtysdk.core.internal.operation;

/** Thrown by a decoder whose record is not the one that was asked for. */
public final class WrongRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries nothing: which record it is does not matter. */
  public WrongRecordException() {
    super(null, null, false, false);
  }
}

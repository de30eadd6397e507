package io.realtysdk.core.internal.operation;

/** Thrown by a decoder that finds an error of the service under a status of success. */
public final class ErrorEnvelopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Carries the problem to the engine. */
  public ErrorEnvelopeException(Problem problem) {
    // No message and no stack: it never leaves the engine.
    super(null, null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}

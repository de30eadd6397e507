package io.realtysdk.testkit;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * Builder of an exception without an error response; see {@link SdkExceptions}.
 *
 * @param <E> the type of the exception
 */
public final class FailureBuilder<E extends SdkException>
    extends SdkExceptionBuilder<E, FailureBuilder<E>> {
  @FunctionalInterface
  interface Factory<E> {
    E create(String message, FailureContext context, @Nullable Throwable cause);
  }

  private final Factory<E> factory;
  private @Nullable Throwable cause;

  FailureBuilder(String message, Outcome outcome, Factory<E> factory) {
    super(message, outcome);
    this.factory = factory;
  }

  /** Sets the cause; by default there is none. */
  public FailureBuilder<E> cause(Throwable newCause) {
    cause = newCause;
    return this;
  }

  @Override
  public E build() {
    return factory.create(message, context(), cause);
  }
}

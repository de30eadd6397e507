package io.realtysdk.testkit;

import io.realtysdk.core.CallSummary;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
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
    E create(String message, CallSummary summary, @Nullable Throwable cause);
  }

  private final Factory<E> factory;

  FailureBuilder(String message, Outcome outcome, Factory<E> factory) {
    super(message, outcome);
    this.factory = factory;
  }

  @Override
  public E build() {
    return factory.create(message, summary(), cause);
  }
}

package io.realtysdk.core.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a successful response straight from its stream.
 *
 * @param <T> what it is decoded to
 */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

  /** Reads to the end of the stream. */
  T decode(InputStream in, DeviationSink deviations) throws IOException;

  /** Returns a decoder that applies a function which may report deviations, too. */
  default <R extends @Nullable Object> Decoder<R> mapReporting(
      BiFunction<? super T, ? super DeviationSink, ? extends R> step) {
    return (in, deviations) -> step.apply(decode(in, deviations), deviations);
  }

  /** Returns a decoder that applies a function to what this one returns. */
  default <R extends @Nullable Object> Decoder<R> map(Function<? super T, ? extends R> step) {
    return (in, deviations) -> step.apply(decode(in, deviations));
  }
}

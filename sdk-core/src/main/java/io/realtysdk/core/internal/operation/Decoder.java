package io.realtysdk.core.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a successful answer straight from the response stream.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

  /** Reads to the end of the stream. */
  T decode(InputStream in) throws IOException;

  /** Goes on from here. */
  default <R extends @Nullable Object> Decoder<R> map(Function<? super T, ? extends R> step) {
    return in -> step.apply(decode(in));
  }
}

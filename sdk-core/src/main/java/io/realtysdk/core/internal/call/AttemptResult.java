package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.http.Answer;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
public sealed interface AttemptResult<T extends @Nullable Object> {

  /** A decoded value, and the head of the answer it came in; null only if there was none. */
  record Success<T extends @Nullable Object>(T value, @Nullable Answer answer)
      implements AttemptResult<T> {}

  /** No value. */
  record Failed<T extends @Nullable Object>(Failure failure) implements AttemptResult<T> {}
}

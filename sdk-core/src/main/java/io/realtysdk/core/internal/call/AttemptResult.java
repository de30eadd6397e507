package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.http.Answer;
import org.jspecify.annotations.Nullable;

/** The result of an attempt. */
public sealed interface AttemptResult<T extends @Nullable Object> {

  /** A decoded value, and the head of the response it came in; null only if there was none. */
  record Success<T extends @Nullable Object>(T value, @Nullable Answer answer)
      implements AttemptResult<T> {

    int status() {
      return answer == null ? 0 : answer.status();
    }
  }

  /** No value. */
  record Failed<T extends @Nullable Object>(Failure failure) implements AttemptResult<T> {}
}

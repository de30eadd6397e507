package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.http.Answer;
import org.jspecify.annotations.Nullable;

/** The result of an attempt. */
public sealed interface AttemptResult<T extends @Nullable Object> {

  /**
   * A decoded value.
   *
   * @param value null too where the record must be read back
   * @param answer the head of the response it came in; null only if there was none
   * @param readBack the id of the record to read, where a write was answered without it
   */
  record Success<T extends @Nullable Object>(
      T value, @Nullable Answer answer, @Nullable String readBack) implements AttemptResult<T> {

    Success(T value, @Nullable Answer answer) {
      this(value, answer, null);
    }

    int status() {
      return answer == null ? 0 : answer.status();
    }
  }

  /** No value. */
  record Failed<T extends @Nullable Object>(Failure failure) implements AttemptResult<T> {}
}

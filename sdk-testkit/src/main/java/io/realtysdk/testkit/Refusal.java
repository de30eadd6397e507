package io.realtysdk.testkit;

import java.io.Serial;

/** Thrown anywhere while a request is looked at, to end it with this answer and no effect. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Refusal(Answer answer) {
    // flow control, not an error: no stack trace is worth its cost
    super("refused with " + answer.status(), null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}

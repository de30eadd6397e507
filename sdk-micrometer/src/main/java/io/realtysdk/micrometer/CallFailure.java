package io.realtysdk.micrometer;

import io.realtysdk.core.CallEvent;

/**
 * What a span shows as its error. The exception that the caller gets is not for a tracing system:
 * it holds the response body.
 */
final class CallFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CallFailure(CallEvent event) {
    super(
        event.failure()
            + ", outcome "
            + event.outcome()
            + (event.status() == 0 ? "" : ", HTTP " + event.status()),
        null,
        false,
        false);
  }
}

package io.realtysdk.testkit.internal.service;

import io.realtysdk.testkit.internal.http.FakeResponse;
import java.io.Serial;

/** Ends the processing of a request with an error response; nothing has been changed. */
public final class RejectedRequestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient FakeResponse response;

  /** Rejects with this response. */
  public RejectedRequestException(FakeResponse response) {
    // control flow, not an error: a stack trace would cost time and tell nothing
    super("rejected with status " + response.status(), null, false, false);
    this.response = response;
  }

  /** Returns the error response to send. */
  public FakeResponse response() {
    return response;
  }
}

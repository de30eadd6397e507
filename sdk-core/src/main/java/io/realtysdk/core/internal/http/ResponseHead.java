package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Headers;
import okhttp3.Response;

/** What OkHttp must not see of a response's head. */
final class ResponseHead {
  /** OkHttp acts on {@code Retry-After} by itself, so it must not see that header. */
  static final String HIDDEN_RETRY_AFTER = "Realty-Sdk-Retry-After";

  static final String RETRY_AFTER = "Retry-After";

  private ResponseHead() {}

  /** Refuses a head that OkHttp cannot work with, and hides from it what it would act on. */
  static Response checked(Response response) throws IOException {
    if (response.body().contentLength() < -1) {
      // Reading or closing such a body throws out of OkHttp, which then never gives up the socket.
      throw new ProtocolException("negative Content-Length");
    }
    return response.header(RETRY_AFTER) == null ? response : hideRetryAfter(response);
  }

  private static Response hideRetryAfter(Response response) {
    Headers.Builder headers = response.headers().newBuilder();
    response.headers(RETRY_AFTER).forEach(value -> headers.add(HIDDEN_RETRY_AFTER, value));
    return response.newBuilder().headers(headers.removeAll(RETRY_AFTER).build()).build();
  }
}

package io.realtysdk.testkit.internal.http;

import java.io.IOException;
import java.io.Serial;

/** The bytes that arrived are not an HTTP/1.1 request. */
final class BadRequestException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}

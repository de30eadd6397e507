package io.realtysdk.testkit;

import java.io.Serial;

/** A query option that the service would not understand; the message says why. */
final class ODataException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ODataException(String message) {
    super(message);
  }
}

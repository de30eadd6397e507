package io.realtysdk.testkit.internal.odata;

import java.io.Serial;

/** An invalid query option. The message is meant for the client. */
public final class ODataException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public ODataException(String message) {
    super(message);
  }
}

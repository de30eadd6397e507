package io.realtysdk.core.internal.http;

import io.realtysdk.core.internal.operation.Operation;
import java.util.Map;

/** Prepares the HTTP exchange of one attempt. {@link Transport} does it over sockets. */
public interface RequestSender {

  /**
   * Prepares one attempt; nothing is sent yet.
   *
   * @param headers of the caller, beside those of the SDK
   * @param onNewConnection whether no pooled connection may be used
   * @param timeoutNanos how long the exchange may take, body included
   */
  Exchange exchange(
      Operation<?> operation,
      Map<String, String> headers,
      String key,
      boolean onNewConnection,
      long timeoutNanos);
}

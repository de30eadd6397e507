package io.realtysdk.core.internal.http;

/** What the events on the wire prove about one attempt. */
public interface WireFacts {

  /** Whether a byte of the request may have been sent. */
  boolean sent();

  /** Whether the request used a pooled connection. */
  boolean reused();

  /** The status of a complete head, or 0. */
  int status();

  boolean connectTimedOut();

  /** The status with which a proxy refused to open a tunnel, or 0 if none did so. */
  default int proxyStatus() {
    return 0;
  }

  /**
   * Whether an exception came out of an interceptor of the caller's own, and not from the network:
   * the request did not reach the network part of the HTTP client, or its response had left it.
   */
  boolean failedInInterceptor();
}

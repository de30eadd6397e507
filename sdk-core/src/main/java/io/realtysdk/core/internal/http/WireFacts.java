package io.realtysdk.core.internal.http;

import org.jspecify.annotations.Nullable;

/** What the events on the wire prove about one attempt. */
public interface WireFacts {

  /** Whether a byte of the request may have been sent. */
  boolean sent();

  /** Whether the request used a pooled connection. */
  boolean reused();

  /** The status of a complete head, or 0. */
  int status();

  boolean connectTimedOut();

  /** Host and port of the service. */
  String target();

  /** Host and port of the proxy that was connected to, or null. */
  @Nullable String proxy();

  /** The host name that was looked up last, or null. */
  @Nullable String lookedUp();

  /** The connect timeout. */
  long connectNanos();

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

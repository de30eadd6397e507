package io.realtysdk.core;

/**
 * What went wrong, in one vocabulary for attempts and for calls. New constants may be added; handle
 * unknown ones like {@link #REQUEST_REJECTED}.
 */
public enum FailureReason {
  /** DNS lookup, connection or TLS handshake failed; nothing was sent. */
  CONNECTION_FAILED,
  /** The server's certificate or host name is not trusted; nothing was sent. */
  CERTIFICATE_REJECTED,
  /** A proxy refused to forward the request. */
  PROXY_REFUSED,
  /** An interceptor of the caller's own {@code OkHttpClient} threw an exception. */
  INTERCEPTOR_FAILED,
  /** 421 or 425: the service did not process the request on this connection. */
  MISDIRECTED,
  /** A pooled connection had been closed by the server before any response byte arrived. */
  STALE_CONNECTION,
  /** The request was sent, and no response arrived: connection lost, or attempt timeout. */
  NO_RESPONSE,
  /** The response is not HTTP. */
  MALFORMED_RESPONSE,
  /** A success status arrived, but the body ended early. */
  RESPONSE_TRUNCATED,
  /** A success status arrived, but the body is not as documented. */
  UNUSABLE_RESPONSE,
  /** The response holds another record than the one that was asked for. */
  WRONG_RECORD,
  /** The response exceeded a size limit. */
  RESPONSE_TOO_LARGE,
  /** 408, 500, 502, 504 or 520 to 527. */
  SERVER_ERROR,
  /** 503. */
  SERVICE_UNAVAILABLE,
  /** 429. */
  RATE_LIMITED,
  /** 429 for a quota that is not refilled within a call's timeout. */
  QUOTA_EXHAUSTED,
  /** A 4xx status without a constant of its own. */
  REQUEST_REJECTED,
  /** A 3xx status; redirects are never followed. */
  REDIRECTED,
  /** Another status, such as 501 or 505. */
  UNSUPPORTED,
  /** The caller cancelled the call. */
  CANCELLED,
  /** The calling thread was interrupted. */
  INTERRUPTED,
  /** The client was closed. */
  CLIENT_CLOSED,
  /** The call's timeout elapsed. */
  DEADLINE_EXCEEDED,
  /** The caller's executor rejected the call. */
  EXECUTOR_REJECTED,
  /** The API key supplier failed or returned an unusable key. */
  KEY_UNAVAILABLE,
  /** An error inside a library, such as incompatible versions on the class path. */
  INTERNAL_ERROR
}

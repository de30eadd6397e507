package io.realtysdk.core;

/**
 * Delivery status of a failed request, as far as the events on the connection prove it. This, and
 * not the class of the exception, tells whether the request may be sent again.
 */
public enum Outcome {
  /** No byte of the request was sent. Sending it again is safe. */
  NOT_SENT,
  /** The service refused the request and did nothing. Sending it unchanged fails the same way. */
  REJECTED,
  /**
   * The request was sent, and it is unknown whether the service processed it. It may still do so.
   * Wait, then check the service's state before resending.
   */
  UNKNOWN,
  /** The service reported success, but the response could not be used. Do not send it again. */
  APPLIED
}

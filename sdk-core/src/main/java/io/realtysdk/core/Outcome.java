package io.realtysdk.core;

/**
 * What became of a request that failed, as far as the events on the wire prove it. This, and not
 * the class of the exception, answers "may I send it again?".
 */
public enum Outcome {
  /** No byte of the request left this process. Sending it again is safe. */
  NOT_SENT,
  /** The service answered that it did nothing. Sending it again unchanged fails the same way. */
  REJECTED,
  /** The request left, and nothing proves whether the service acted. Look before sending again. */
  UNKNOWN,
  /** The service answered with success, but the answer could not be used. Do not send it again. */
  APPLIED
}

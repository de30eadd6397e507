package io.realtysdk.core.internal.http;

import java.io.IOException;

/** One attempt: a request, what the wire says about it, and its response. */
public interface Exchange extends AutoCloseable {

  /** Sends the request, and waits for the head of the response. */
  Answer send() throws IOException;

  /** What happened on the wire so far. */
  WireFacts wire();

  /** From here on, reading the body may take at most this long. */
  void limitBody(long nanos);

  /** Ends the exchange, from any thread. */
  void cancel();

  /**
   * Closes the connection, also if it is back in the pool: for a response that cannot be the one to
   * this request, because another one's may follow on it.
   */
  void discardConnection();

  /** Releases the connection; the exchange is over. */
  @Override
  void close();
}

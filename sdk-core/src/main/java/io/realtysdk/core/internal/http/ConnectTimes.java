package io.realtysdk.core.internal.http;

/** Takes note of how long attempts take to connect. */
interface ConnectTimes {
  /** Returns the moment, in nanoseconds from an origin of its own. */
  long now();

  /**
   * An attempt that connected by itself has its connection.
   *
   * @param since the moment at which it began to connect
   */
  void connected(long since);
}

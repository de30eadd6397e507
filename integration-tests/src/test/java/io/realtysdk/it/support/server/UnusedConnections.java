package io.realtysdk.it.support.server;

import java.time.Duration;
import java.util.SplittableRandom;

/** Which of the connections on which no request comes are closed, and when. */
public final class UnusedConnections {

  private double rate;
  private int mostMillis;
  private int closed;

  /**
   * Closes each after a time of its own. Every other one gets a 408 first, as some servers send it.
   *
   * @param share how many of all connections may be closed
   * @param within the longest that one of them waits for a request
   */
  public synchronized void close(double share, Duration within) {
    rate = share;
    mostMillis = (int) within.toMillis();
  }

  /** How many were closed. */
  public synchronized int closed() {
    return closed;
  }

  /** How many ms a connection may wait for its first request; 0 for ever. */
  synchronized int limitMillis(SplittableRandom random) {
    return random.nextDouble() < rate ? random.nextInt(1, 1 + mostMillis) : 0;
  }

  synchronized void countClosed() {
    closed++;
  }
}

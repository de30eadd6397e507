package io.realtysdk.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * Stands between clients and a server that is far away: every byte is half a round trip on its way,
 * in each direction. The kernel completes the handshake of TCP at once; in its place nothing that a
 * client sends counts as sent until a round trip after its connection was accepted. A client that
 * connects therefore has its first answer two round trips later, as on a wire, but its {@code
 * connect} returns at once.
 */
public final class DelayProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final long roundTrip;

  /** Starts to listen. */
  public DelayProxy(int target, Duration roundTrip) throws IOException {
    this.listener = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
    this.target = target;
    this.roundTrip = roundTrip.toNanos();
    FixedServer.start("delay-proxy", this::accept);
  }

  /** Where clients connect. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        return;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    long accepted = System.nanoTime();
    Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    DelayLine.start(client, server, accepted + roundTrip, roundTrip / 2);
    DelayLine.start(server, client, accepted, roundTrip / 2);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

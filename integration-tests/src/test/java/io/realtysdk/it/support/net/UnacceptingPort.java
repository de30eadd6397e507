package io.realtysdk.it.support.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A loopback port on which connects time out: it never accepts and its backlog is full. Works where
 * the kernel drops a SYN for a full backlog, as Linux does.
 */
public final class UnacceptingPort implements AutoCloseable {

  private static final int MOST_FILLERS = 32;
  private static final int PROBE_MILLIS = 150;

  private final ServerSocket listener;
  private final List<Socket> fillers = new ArrayList<>();

  private UnacceptingPort(InetAddress address, int number) throws IOException {
    listener = new ServerSocket(number, 1, address);
  }

  public static UnacceptingPort open() throws IOException {
    return open(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
  }

  /** On another loopback address, perhaps with the port of a server that accepts. */
  public static UnacceptingPort open(InetAddress address, int number) throws IOException {
    UnacceptingPort port = new UnacceptingPort(address, number);
    while (port.hears()) {
      if (port.fillers.size() == MOST_FILLERS) {
        port.close();
        throw new IOException("This system does not drop connects for a full backlog");
      }
    }
    return port;
  }

  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (Socket filler : fillers) {
      filler.close();
    }
    listener.close();
  }

  private boolean hears() throws IOException {
    Socket filler = new Socket();
    fillers.add(filler);
    try {
      filler.connect(new InetSocketAddress(listener.getInetAddress(), port()), PROBE_MILLIS);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}

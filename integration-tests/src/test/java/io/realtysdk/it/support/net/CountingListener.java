package io.realtysdk.it.support.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A loopback listener that nothing should ever reach: it accepts every connection, answers nothing,
 * and counts the bytes that arrive.
 */
public final class CountingListener implements AutoCloseable {

  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private CountingListener() throws IOException {
    listener = new ServerSocket(0, 1024, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  public static CountingListener start() {
    try {
      CountingListener counting = new CountingListener();
      counting.launch("accept", counting::acceptAll);
      return counting;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int connections() {
    return connections.get();
  }

  /** Returns the number of bytes that arrived on all connections so far. */
  public long bytes() {
    return bytes.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        launch("connection-" + connections, () -> count(socket));
      }
    } catch (IOException closed) {
      // close() ends the listener this way.
    }
  }

  private void count(Socket socket) {
    byte[] buffer = new byte[8192];
    try (InputStream in = socket.getInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.addAndGet(read);
      }
    } catch (IOException closed) {
      // The peer, or close(), ended the connection.
    } finally {
      open.remove(socket);
    }
  }

  private void launch(String role, Runnable work) {
    Thread thread = new Thread(work, "counting-listener-" + port() + "-" + role);
    thread.setDaemon(true);
    thread.start();
  }
}

package io.realtysdk.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Passes bytes on to a server, each half a round trip late in either direction. Accepting a
 * connection takes a whole one, as it does over a distance: nothing of it is passed on before.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final long oneWayNanos;

  Relay(int target, long roundTripMillis) throws IOException {
    this.target = target;
    this.oneWayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis) / 2;
    this.listener = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** A piece of a stream, and when it arrives; without bytes, the end of the stream. */
  private record Piece(byte[] bytes, long dueNanos) {}

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        // The connection itself is made at once here; its round trip delays the first bytes.
        pass(client, server, System.nanoTime() + 2 * oneWayNanos);
        pass(server, client, 0);
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, long notBefore) {
    BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    start(() -> read(from, pieces, notBefore));
    start(() -> write(to, pieces));
  }

  private void read(Socket from, BlockingQueue<Piece> pieces, long notBefore) {
    byte[] buffer = new byte[65_536];
    try {
      InputStream in = from.getInputStream();
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        long sent = Math.max(System.nanoTime(), notBefore);
        pieces.add(new Piece(Arrays.copyOf(buffer, n), sent + oneWayNanos));
      }
    } catch (IOException e) {
      // The other side gets to know by the end of the stream.
    }
    pieces.add(new Piece(new byte[0], System.nanoTime() + oneWayNanos));
  }

  private static void write(Socket to, BlockingQueue<Piece> pieces) {
    try (to) {
      OutputStream out = to.getOutputStream();
      for (Piece next = pieces.take(); next.bytes().length > 0; next = pieces.take()) {
        TimeUnit.NANOSECONDS.sleep(next.dueNanos() - System.nanoTime());
        out.write(next.bytes());
      }
    } catch (IOException | InterruptedException e) {
      // One side has gone.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

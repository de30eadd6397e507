package io.realtysdk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request on a connection with the same bytes and allocates nothing while doing so,
 * so that what a benchmark counts is the client's. Requests must have no body.
 */
final class FixedServer implements AutoCloseable {
  private final ServerSocket listener;
  private final byte[] response;

  FixedServer(byte[] json) throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: 7f3a\r\nContent-Length: "
            + json.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    response = new byte[start.length + json.length];
    System.arraycopy(start, 0, response, 0, start.length);
    System.arraycopy(json, 0, response, start.length, json.length);
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    start("fixed-server", this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        start("fixed-connection", () -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** A request without a body ends at the first empty line. */
  private void serve(Socket socket) {
    byte[] buffer = new byte[8192];
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      int length = 0;
      for (int n = in.read(buffer); n > 0; n = in.read(buffer, length, buffer.length - length)) {
        length += n;
        if (length >= 4 && buffer[length - 1] == '\n' && buffer[length - 3] == '\n') {
          out.write(response);
          length = 0;
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

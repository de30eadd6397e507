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
 * so that what a benchmark counts is the client's. A request body needs a {@code Content-Length}.
 */
final class FixedServer implements AutoCloseable {
  private static final byte[] CONTENT_LENGTH =
      "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EMPTY_LINE = {'\r', '\n'};

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

  private void serve(Socket socket) {
    byte[] buffer = new byte[65_536];
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      int length = 0;
      for (int n = in.read(buffer); n > 0; n = in.read(buffer, length, buffer.length - length)) {
        length += n;
        if (isComplete(buffer, length)) {
          out.write(response);
          length = 0;
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  /** Clients send one request at a time, so what was received is at most one. */
  private static boolean isComplete(byte[] buffer, int length) {
    int body = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] != '\n') {
        continue;
      }
      if (isAt(buffer, i + 1, length, CONTENT_LENGTH)) {
        body = number(buffer, i + 1 + CONTENT_LENGTH.length);
      } else if (isAt(buffer, i + 1, length, EMPTY_LINE)) {
        return length >= i + 3 + body;
      }
    }
    return false;
  }

  /** Compares without regard to case; the name must be in lower case. */
  private static boolean isAt(byte[] buffer, int start, int length, byte[] name) {
    if (start + name.length > length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (Character.toLowerCase((char) buffer[start + i]) != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] buffer, int start) {
    int value = 0;
    for (int i = start; buffer[i] != '\r'; i++) {
      value = buffer[i] == ' ' ? value : 10 * value + buffer[i] - '0';
    }
    return value;
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

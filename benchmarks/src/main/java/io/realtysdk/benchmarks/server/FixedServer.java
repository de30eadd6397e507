package io.realtysdk.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers requests with bytes that it has ready and allocates nothing while doing so, so that what
 * a benchmark counts is the client's. A request body has a {@code Content-Length} or is chunked.
 */
public final class FixedServer implements AutoCloseable {
  private static final byte[] CONTENT_LENGTH =
      "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EMPTY_LINE = {'\r', '\n'};
  private static final int BACKLOG = 512;

  private final ServerSocket listener;
  private final Answers answers;

  /** Finds the response to a request. */
  @FunctionalInterface
  public interface Answers {
    /**
     * Returns the response.
     *
     * @param request holds the request, from its first byte to {@code length}
     */
    byte[] to(byte[] request, int length);
  }

  /** Starts a server that answers every request with 200 and this body. */
  public FixedServer(byte[] json) throws IOException {
    this(constant(response(200, json)));
  }

  /** Starts a server on a free port of the loopback address. */
  public FixedServer(Answers answers) throws IOException {
    this(new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1")), answers);
  }

  /** Starts a server that accepts connections from this socket, such as one with TLS. */
  FixedServer(ServerSocket listener, Answers answers) {
    this.listener = listener;
    this.answers = answers;
    start("fixed-server", this::accept);
  }

  private static Answers constant(byte[] response) {
    return (request, length) -> response;
  }

  /** Returns a whole response. */
  public static byte[] response(int status, byte[] json) {
    String head =
        "HTTP/1.1 "
            + status
            + " Fixed\r\nContent-Type: application/json\r\nX-Request-Id: 7f3a\r\nContent-Length: "
            + json.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] response = new byte[start.length + json.length];
    System.arraycopy(start, 0, response, 0, start.length);
    System.arraycopy(json, 0, response, start.length, json.length);
    return response;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns its URL, without a path. */
  public String url() {
    return "http://127.0.0.1:" + port();
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
          out.write(answers.to(buffer, length));
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
    boolean chunked = false;
    for (int i = 0; i < length; i++) {
      if (buffer[i] != '\n') {
        continue;
      }
      if (isAt(buffer, i + 1, length, CONTENT_LENGTH)) {
        body = number(buffer, i + 1 + CONTENT_LENGTH.length);
      } else if (isAt(buffer, i + 1, length, CHUNKED)) {
        chunked = true;
      } else if (isAt(buffer, i + 1, length, EMPTY_LINE)) {
        return chunked
            ? isAt(buffer, Math.max(i + 1, length - LAST_CHUNK.length), length, LAST_CHUNK)
            : length >= i + 3 + body;
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

  static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

package io.realtysdk.it.wire.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Records requests as they arrive and answers what it is told. It knows nothing of the services, so
 * no spelling of its own can agree with a wrong one of the SDK's.
 */
public final class WireServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<WireRequest, WireAnswer> answers =
      request -> WireAnswer.json(404, "{}");
  private volatile WireAnswer tunnel = WireAnswer.json(403, "{}");

  public WireServer() {
    try {
      listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire-server");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return listener.getLocalPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public void answer(Function<WireRequest, WireAnswer> byRequest) {
    answers = byRequest;
  }

  public void answer(WireAnswer always) {
    answers = request -> always;
  }

  /**
   * What a client is answered that takes this server for its proxy. Default 403: it gives up once
   * it has said where it wants to go.
   */
  public void answerTunnels(WireAnswer always) {
    tunnel = always;
  }

  /** All requests since {@link #forget}. */
  public List<WireRequest> requests() {
    return List.copyOf(requests);
  }

  /** The last of them. */
  public WireRequest last() {
    return requests.get(requests.size() - 1);
  }

  public void forget() {
    requests.clear();
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        WireRequest request = WireRequest.of(head, "");
        int length = Integer.parseInt(request.headers().getOrDefault("Content-Length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        request = new WireRequest(request.line(), request.headers(), body);
        requests.add(request);
        boolean connect = request.line().startsWith("CONNECT ");
        WireAnswer answer = connect ? tunnel : answers.apply(request);
        socket.getOutputStream().write(answer.bytes());
        if (answer.isRaw()) {
          return;
        }
      }
    } catch (IOException e) {
      // The client has left, or the test is over.
    } finally {
      open.remove(socket);
    }
  }

  /** The lines before the empty one; none at the end of the stream. */
  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      lines.add(line);
    }
    return lines;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

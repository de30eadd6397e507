package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves scripted bytes on a raw socket: one script per connection, in order of arrival. */
final class ScriptedSocketServer implements AutoCloseable {
  private final ServerSocket listener;
  private final List<Script> scripts;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();

  /** What a server does with one connection. */
  interface Script {
    void serve(Connection connection) throws Exception;
  }

  ScriptedSocketServer(Script... scripts) throws IOException {
    this.scripts = new ArrayList<>(List.of(scripts));
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::acceptAll, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** One accepted connection. */
  final class Connection {
    private final Socket socket;

    private Connection(Socket socket) {
      this.socket = socket;
    }

    /** Reads a request without a body; returns false at the end of the stream. */
    boolean readRequest() throws IOException {
      InputStream in = socket.getInputStream();
      int newlines = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
        if (newlines == 2) {
          requests.incrementAndGet();
          return true;
        }
      }
      return false;
    }

    void write(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    void close() throws IOException {
      socket.close();
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return sockets.size();
  }

  int requests() {
    return requests.get();
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Script script = scripts.get(Math.min(sockets.size(), scripts.size() - 1));
        sockets.add(socket);
        Thread thread = new Thread(() -> serve(script, socket), "scripted-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Script script, Socket socket) {
    try {
      script.serve(new Connection(socket));
    } catch (Exception e) {
      // The client has gone, or the test is over.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}

package io.realtysdk.testkit.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP/1.1 server on the loopback interface, with one daemon thread per connection. It passes
 * each request to a service and sends the {@link FakeResponse}, including the faults of connections
 * that an ordinary HTTP server cannot produce.
 */
public final class HttpServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 512;
  private static final long MAX_WAIT_MILLIS = 1_000;
  private static final long PAUSE_AFTER_FAILURE_NANOS = 10_000_000;

  private final ServerSocket listener;
  private final HttpService service;
  private final Set<HttpConnection> connections = new HashSet<>();
  private final Thread acceptor;
  private boolean closed;

  private HttpServer(ServerSocket listener, HttpService service) {
    this.listener = listener;
    this.service = service;
    this.acceptor = daemon("fake-" + listener.getLocalPort(), this::acceptAll);
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any free port
   * @throws IllegalArgumentException if there is no such port
   * @throws IllegalStateException if the port is in use or not permitted
   */
  public static HttpServer start(int port, HttpService service) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
    }
    HttpServer server = new HttpServer(listen(port), service);
    server.acceptor.start();
    return server;
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, BACKLOG, InetAddress.getByAddress("127.0.0.1", LOOPBACK));
    } catch (BindException e) {
      String reason = String.valueOf(e.getMessage());
      String problem =
          reason.contains("in use")
              ? "port " + port + " is in use; choose another one, or 0 for any free port"
              : "port " + port + " cannot be used: " + reason;
      throw new IllegalStateException(problem, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the fake cannot listen on port " + port, e);
    }
  }

  /** Returns the port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  private void acceptAll() {
    while (!isClosed()) {
      try {
        serve(listener.accept());
      } catch (IOException e) {
        // closed, or out of file handles for a while: in that case the next one may work again
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    HttpConnection connection = new HttpConnection(socket, service);
    Thread thread = daemon("fake-" + port() + "-connection", () -> run(connection));
    connection.ownedBy(thread);
    synchronized (connections) {
      if (!closed) {
        connections.add(connection);
        thread.start();
        return;
      }
    }
    connection.abort();
  }

  private void run(HttpConnection connection) {
    try {
      connection.run();
    } finally {
      synchronized (connections) {
        connections.remove(connection);
      }
    }
  }

  private boolean isClosed() {
    synchronized (connections) {
      return closed;
    }
  }

  /** Stops listening and drops all connections at once, whether or not a response is due. */
  @Override
  public void close() {
    List<HttpConnection> open;
    synchronized (connections) {
      closed = true;
      open = List.copyOf(connections);
    }
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the fake could not be closed", e);
    } finally {
      open.forEach(HttpConnection::abort);
      awaitAcceptor();
    }
  }

  /** The port is free only after the thread that accepts connections has noticed the end. */
  private void awaitAcceptor() {
    try {
      acceptor.join(MAX_WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(true);
    return thread;
  }
}

package io.realtysdk.it.support.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * An HTTP/1.1 server on a loopback port that follows a script at the level of the socket, which
 * WireMock cannot do. Scripts come from a queue, one per request in order of arrival, and from the
 * default once the queue is empty. Accepted connections have a queue of their own.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start()) {
 *   server.enqueue(Script.reset(), Script.status(503));
 *   server.byDefault(Script.applyThen(ledger, Script.json(200, "{\"Id\":7}")));
 *   // make calls to server.url(), then look at server.requests() and the ledger
 * }
 * }</pre>
 */
public final class FaultServer implements AutoCloseable {

  private static final Duration JOIN_LIMIT = Duration.ofSeconds(5);

  private final ServerSocket listener;
  private final SSLContext tls;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ScriptQueue scripts = new ScriptQueue();
  private final UnusedConnections unused = new UnusedConnections();

  // Everything below is guarded by this; every change notifies.
  private final Map<FaultConnection, Thread> open = new LinkedHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private long seed = 1;
  private int accepted;

  private FaultServer(SSLContext tls) throws IOException {
    this.tls = tls;
    listener = new ServerSocket(0, 1024, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  public static FaultServer start() {
    return start(null);
  }

  /** With a context the server speaks TLS; faults on accept come before the handshake. */
  public static FaultServer start(SSLContext tls) {
    try {
      FaultServer server = new FaultServer(tls);
      server.launch("accept", server::acceptAll);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  public URI url() {
    return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + port());
  }

  /** Sets the seed of all that a script leaves to chance; default 1. */
  public synchronized FaultServer seed(long seed) {
    this.seed = seed;
    return this;
  }

  synchronized long seed() {
    return seed;
  }

  /** Scripts for the next requests, each used once. */
  public FaultServer enqueue(Script... next) {
    scripts.enqueue(next);
    return this;
  }

  /** Drops the scripts of the queue that no request has used. */
  public void clearQueue() {
    scripts.clear();
  }

  /** The script for every request that finds the queue empty. */
  public FaultServer byDefault(Script script) {
    scripts.byDefault(script);
    return this;
  }

  /** As above, chosen with the whole request read; {@link Script#early()} comes too late here. */
  public FaultServer byDefault(Function<ReceivedRequest, Script> choice) {
    scripts.byDefault(choice);
    return this;
  }

  /** What happens to the next connections, each used once; a script may go on to serve. */
  public FaultServer enqueueOnAccept(Script... next) {
    scripts.enqueueOnAccept(next);
    return this;
  }

  public FaultServer onEveryAccept(Script script) {
    scripts.onEveryAccept(script);
    return this;
  }

  /** What happens to connections on which no request comes; nothing by default. */
  public UnusedConnections unused() {
    return unused;
  }

  /** Every request whose head arrived whole, in order of the end of its body. */
  public synchronized List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Forgets them, for tests with more requests than there is memory. */
  public synchronized void forgetRequests() {
    requests.clear();
  }

  public synchronized int connections() {
    return accepted;
  }

  public synchronized int openConnections() {
    return open.size();
  }

  /** Returns all requests as soon as there are {@code count}; fails the test otherwise. */
  public synchronized List<ReceivedRequest> awaitRequests(int count, Duration limit) {
    await(() -> requests.size() >= count, limit, () -> count + " requests, but got " + requests);
    return List.copyOf(requests);
  }

  public synchronized void awaitConnections(int count, Duration limit) {
    await(() -> accepted >= count, limit, () -> count + " connections, but got " + accepted);
  }

  /** Waits until exactly {@code count} connections are open as the server sees it. */
  public synchronized void awaitOpenConnections(int count, Duration limit) {
    await(() -> open.size() == count, limit, () -> count + " open, but there are " + open.size());
  }

  /**
   * Closes (FIN) every connection that has been answered and waits for more. A busy one follows
   * after its response. A new one stays open until it has served a request.
   */
  public void closeIdleConnections() {
    List<FaultConnection> now;
    synchronized (this) {
      now = List.copyOf(open.keySet());
    }
    for (FaultConnection connection : now) {
      try {
        connection.closeWhenIdle();
      } catch (IOException e) {
        scriptFailed(e);
      }
    }
  }

  /**
   * Writes, unasked, on every connection that has been answered and waits for more. Returns the
   * number of these connections.
   */
  public int writeOnIdleConnections(byte[] bytes) {
    List<FaultConnection> now;
    synchronized (this) {
      now = List.copyOf(open.keySet());
    }
    int written = 0;
    for (FaultConnection connection : now) {
      try {
        written += connection.writeIfIdle(bytes) ? 1 : 0;
      } catch (IOException e) {
        scriptFailed(e);
      }
    }
    return written;
  }

  /** What went wrong in the test's own script; {@link #close()} fails if there is any. */
  public synchronized List<Throwable> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    closed.countDown();
    List<Thread> ending;
    synchronized (this) {
      open.forEach(
          (connection, thread) -> {
            connection.cutOff();
            thread.interrupt(); // for scripts that wait on something of their own
          });
      ending = List.copyOf(threads);
    }
    try {
      listener.close();
      long end = System.nanoTime() + JOIN_LIMIT.toNanos();
      for (Thread thread : ending) {
        join(thread, end);
      }
    } catch (IOException e) {
      scriptFailed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    failIfScriptFailed();
  }

  SSLContext tls() {
    return tls;
  }

  ScriptQueue scripts() {
    return scripts;
  }

  synchronized int record(ReceivedRequest request) {
    requests.add(request);
    notifyAll();
    return requests.size() - 1;
  }

  synchronized void amend(int slot, ReceivedRequest request) {
    if (slot < requests.size()) {
      requests.set(slot, request);
    }
    notifyAll();
  }

  synchronized void scriptFailed(Throwable failure) {
    failures.add(failure);
  }

  synchronized void connectionEnded(FaultConnection connection) {
    threads.remove(open.remove(connection));
    notifyAll();
  }

  private void acceptAll() {
    try {
      while (true) {
        admit(listener.accept());
      }
    } catch (IOException e) {
      if (closed.getCount() > 0) {
        scriptFailed(e);
      }
    }
  }

  private synchronized void admit(Socket socket) throws IOException {
    if (closed.getCount() == 0) {
      socket.close();
      return;
    }
    accepted++;
    FaultConnection connection = new FaultConnection(this, accepted, socket, closed);
    open.put(connection, launch("connection-" + accepted, connection));
    notifyAll();
  }

  private synchronized Thread launch(String role, Runnable work) {
    Thread thread = new Thread(work, "fault-server-" + port() + "-" + role);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return thread;
  }

  private void await(BooleanSupplier condition, Duration limit, Supplier<String> expected) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!condition.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("Expected within " + limit + ": " + expected.get());
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + expected.get(), e);
    }
  }

  private void join(Thread thread, long end) throws InterruptedException {
    if (thread == Thread.currentThread()) {
      return;
    }
    thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    if (thread.isAlive()) {
      scriptFailed(new IllegalStateException("Still running after close: " + thread.getName()));
    }
  }

  private synchronized void failIfScriptFailed() {
    if (!failures.isEmpty()) {
      AssertionError error =
          new AssertionError("The script of the fault server failed, seed " + seed);
      failures.forEach(error::addSuppressed);
      throw error;
    }
  }
}

package io.realtysdk.core.internal.http;

import static java.net.HttpURLConnection.HTTP_CLIENT_TIMEOUT;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of the next creates while one runs, through TLS, and sends nothing on them.
 * A create that follows another one within two seconds takes one, after a look at whether the
 * server has closed it or sent something. OkHttp makes it as any other connection: a call of its
 * own gets as far as a connection in a pool of its own, and is ended there. The one create that
 * takes it is sent through the same pool.
 *
 * <p>Where connecting, with TLS, takes less than {@value #NEAR_MILLIS} ms, as to the same host or
 * rack, nothing is opened ahead: that saves less time than other threads use for it.
 *
 * <p>A request that meets a closing connection is lost, with an unknown outcome. A new connection
 * runs that risk too, but not that of a server which closes connections within two seconds because
 * nothing was sent: after the first sign of that, all connections are new ones for ten minutes.
 */
final class ReadyConnections implements ConnectTimes {
  /**
   * A test on loopback sets it to {@code 0} to have connections opened ahead there too, however
   * soon they are connected.
   */
  static final String LEAST_MILLIS = "io.realtysdk.openAheadFromMillis";

  /**
   * One round trip within a data centre takes less than 1 ms; connecting with TLS 1.3 takes two of
   * them and some 2 ms of computing.
   */
  private static final int NEAR_MILLIS = 5;

  /** How soon creates must follow each other, and how long a connection may wait. */
  static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** Opening takes two round trips, a create may take one. */
  private static final int MOST_AHEAD = 3;

  /** The shortest timeout that a socket has. */
  private static final int LOOK_MILLIS = 1;

  private final OkHttpClient base;
  private final ConnectionSockets sockets;
  private final Request placeholder;
  private final Executor executor;
  private final LongSupplier nanoTime;
  private final long leastNanos =
      TimeUnit.MILLISECONDS.toNanos(Integer.getInteger(LEAST_MILLIS, NEAR_MILLIS));
  private final Deque<Ready> ready = new ConcurrentLinkedDeque<>();
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger opening = new AtomicInteger();

  /** How long the last connection took to open; zero before the first. */
  private volatile long openingNanos;

  private volatile @Nullable Long latest;
  private volatile @Nullable Long pausedAt;
  private volatile boolean closed;

  /** A connection that waits, in the pool of a client for one call. */
  private record Ready(OkHttpClient client, long openedNanos) {
    void close() {
      client.connectionPool().evictAll();
    }
  }

  /** Tags the request that is never sent. */
  private enum Placeholder {
    TAG
  }

  /** Ends the call that opens a connection, as soon as it has it. */
  private static final class Opened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Opened() {
      super(null, null, false, false);
    }
  }

  /**
   * Prepares; opens nothing.
   *
   * @param direct the client for new connections without a proxy; these are opened alike
   */
  ReadyConnections(
      OkHttpClient direct,
      ConnectionSockets sockets,
      URI origin,
      Executor executor,
      LongSupplier nanoTime) {
    this.base = direct;
    this.sockets = sockets;
    this.executor = executor;
    this.nanoTime = nanoTime;
    this.placeholder =
        new Request.Builder()
            .url(HttpUrl.get(origin.resolve("/")))
            .tag(Placeholder.class, Placeholder.TAG)
            .build();
  }

  /** Returns the listener of a call that opens a connection; null for any other call. */
  static @Nullable EventListener listener(Call call) {
    return call.request().tag(Placeholder.class) == null
        ? null
        : new EventListener() {
          @Override
          public void connectionAcquired(Call opened, Connection connection) {
            // It is in the pool already, and stays there when the call has failed.
            throw new Opened();
          }
        };
  }

  /**
   * Returns a client with a connection in its pool for a create that begins now, and has the next
   * ones opened; null if there is none, as for a create that follows no other. Nobody else gets
   * that client, and who got it empties its pool.
   */
  @Nullable OkHttpClient next() {
    long now = nanoTime.getAsLong();
    Long before = latest;
    latest = now;
    if (before == null || now - before > MOST_NANOS || isPaused(now)) {
      return null;
    }
    Ready next = take(now);
    if (openingNanos < leastNanos) {
      return next == null ? null : next.client();
    }
    long wanted = Math.min(MOST_AHEAD, 1 + openingNanos / Math.max(1, now - before));
    for (int i = ready.size() + opening.get(); i < wanted && !closed; i++) {
      start();
    }
    return next == null ? null : next.client();
  }

  @Override
  public long now() {
    return nanoTime.getAsLong();
  }

  @Override
  public void connected(long since) {
    openingNanos = now() - since;
  }

  private boolean isPaused(long now) {
    Long since = pausedAt;
    return since != null && now - since < PAUSE_NANOS;
  }

  private void pause() {
    pausedAt = nanoTime.getAsLong();
    closeReady();
  }

  private @Nullable Ready take(long now) {
    for (Ready next = ready.poll(); next != null; next = ready.poll()) {
      if (now - next.openedNanos() <= MOST_NANOS) {
        return next;
      }
      next.close();
    }
    return null;
  }

  private void start() {
    if (opening.incrementAndGet() > MOST_AHEAD) {
      // Other creates begin at the same moment.
      opening.decrementAndGet();
      return;
    }
    try {
      executor.execute(this::open);
    } catch (RuntimeException | OutOfMemoryError e) {
      // No thread is free: the next create connects by itself.
      opening.decrementAndGet();
    }
  }

  private void open() {
    long start = nanoTime.getAsLong();
    OkHttpClient.Builder b = base.newBuilder();
    // The pool closes what nobody takes.
    b.connectionPool(new ConnectionPool(1, MOST_NANOS, TimeUnit.NANOSECONDS));
    b.networkInterceptors().add(0, this::lookBeforeSending);
    OkHttpClient client = b.build();
    Call call = client.newCall(placeholder);
    call.timeout().timeout(base.connectTimeoutMillis(), TimeUnit.MILLISECONDS);
    running.add(call);
    try {
      if (!closed) {
        call.execute().close();
      }
    } catch (Opened e) {
      long now = nanoTime.getAsLong();
      openingNanos = now - start;
      ready.add(new Ready(client, now));
    } catch (IOException | RuntimeException e) {
      // The next create connects by itself, and reports what is wrong.
    } finally {
      opening.decrementAndGet();
      running.remove(call);
      if (closed) {
        closeReady();
      }
    }
  }

  /** Closes the connections that wait or are being opened, and opens no more. */
  void close() {
    closed = true;
    running.forEach(Call::cancel);
    closeReady();
  }

  private void closeReady() {
    for (Ready next = ready.poll(); next != null; next = ready.poll()) {
      next.close();
    }
  }

  /** Runs between a connection and the request on it. */
  private Response lookBeforeSending(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    WireTrace trace = chain.request().tag(WireTrace.class);
    if (connection == null || trace == null) {
      throw new IOException("not a request to send");
    }
    if (trace.connected()) {
      return chain.proceed(chain.request());
    }
    if (!isSilent(connection.socket())) {
      pause();
      throw new ConnectionCheck.StaleConnectionException();
    }
    trace.takesUnusedConnection();
    try {
      Response response = chain.proceed(chain.request());
      if (response.code() == HTTP_CLIENT_TIMEOUT) {
        pause();
      }
      return response;
    } catch (IOException e) {
      if (!chain.call().isCanceled()) {
        pause();
      }
      throw e;
    }
  }

  /** Whether the server has neither closed the connection nor sent anything. */
  private boolean isSilent(Socket socket) {
    if (!(socket instanceof SSLSocket)) {
      CountingSocket plain = sockets.under(socket);
      return plain != null && plain.isQuiet();
    }
    try {
      // Not a look at the encrypted bytes: there may be session tickets, which TLS reads here.
      socket.setSoTimeout(LOOK_MILLIS);
      int unused = socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return hasNoTimeoutAgain(socket);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasNoTimeoutAgain(Socket socket) {
    try {
      socket.setSoTimeout(0);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

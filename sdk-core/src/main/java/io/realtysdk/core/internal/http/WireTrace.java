package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * What the wire says of one attempt: whether anything was sent, on which kind of connection, and
 * what status came back. It also holds the connect timeout, over look-up, connection and TLS
 * together, because OkHttp's own starts anew at each of them.
 */
public final class WireTrace extends EventListener implements WireFacts {
  /** OkHttp resolves names on the thread that runs the call, right after it says so. */
  private static final ThreadLocal<WireTrace> RESOLVING = new ThreadLocal<>();

  private static final Pattern TUNNEL_REFUSED = Pattern.compile("CONNECT: ([0-9]{3})$");

  private final String target;
  private final long connectNanos;
  private final @Nullable ConnectTimes times;
  private volatile boolean claimed;
  private volatile long connectingSince;
  private boolean connecting;
  private boolean stopped;
  private volatile boolean connectTimedOut;
  private volatile boolean newConnection;
  private volatile boolean sent;
  private volatile int status;
  private volatile boolean returned;
  private volatile boolean cancelled;
  private volatile int proxyStatus;
  private volatile @Nullable Proxy proxy;
  private volatile @Nullable String lookedUp;
  private volatile @Nullable Connection connection;
  private volatile @Nullable Future<?> lookup;
  private @Nullable AsyncTimeout connectWatch;

  public WireTrace(String target, long connectNanos) {
    this(target, connectNanos, null);
  }

  /**
   * Creates a trace.
   *
   * @param times is told how long connecting took; null for nobody
   */
  WireTrace(String target, long connectNanos, @Nullable ConnectTimes times) {
    this.target = target;
    this.connectNanos = connectNanos;
    this.times = times;
  }

  /** True once: an attempt is sent once, whatever interceptors a caller has put in between. */
  synchronized boolean claimSending() {
    boolean first = !claimed;
    claimed = true;
    return first;
  }

  /** Whether a byte of the request may have left. */
  @Override
  public boolean sent() {
    return sent;
  }

  /** Whether the request rode a connection that an earlier one had left open. */
  @Override
  public boolean reused() {
    return sent && !newConnection;
  }

  /** The status of a complete head, or 0. */
  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean connectTimedOut() {
    return connectTimedOut;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public @Nullable String proxy() {
    Proxy last = proxy;
    return last != null && last.address() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : null;
  }

  @Override
  public @Nullable String lookedUp() {
    return lookedUp;
  }

  @Override
  public long connectNanos() {
    return connectNanos;
  }

  /** The network part of the HTTP client has returned a response to the caller's interceptors. */
  void returned() {
    returned = true;
  }

  @Override
  public boolean failedInInterceptor() {
    // Between a connection and the request on it, only a network interceptor runs.
    return !claimed || returned || (connection != null && !sent);
  }

  /** Whether a connection was opened for this attempt. */
  boolean connected() {
    return newConnection;
  }

  /** The request takes a connection that was opened for it, though not by this attempt. */
  void takesUnusedConnection() {
    newConnection = true;
  }

  /** The connection was given up before anything was sent on it. */
  void givesUpConnection() {
    connection = null;
  }

  /**
   * The status with which a proxy refused to open a tunnel, such as 403 or 407; 0 if none did so.
   */
  @Override
  public int proxyStatus() {
    return proxyStatus;
  }

  /** The connection that carried the request last, or null. */
  @Nullable Connection connection() {
    return connection;
  }

  /** Returns the attempt whose DNS lookup begins on this thread, once; null if there is none. */
  static @Nullable WireTrace takeResolving() {
    WireTrace trace = RESOLVING.get();
    RESOLVING.remove();
    return trace;
  }

  /** Cancels what this attempt waits for when the attempt is cancelled. */
  void waitsFor(Future<?> answer) {
    lookup = answer;
    if (cancelled) {
      answer.cancel(true);
    }
  }

  @Override
  public void canceled(Call call) {
    cancelled = true;
    Future<?> waiting = lookup;
    if (waiting != null) {
      waiting.cancel(true);
    }
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    startConnecting(call);
    lookedUp = domainName;
    RESOLVING.set(this);
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
    lookup = null;
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy through,
      @Nullable Protocol protocol,
      IOException failure) {
    String text = failure.getMessage();
    Matcher refused = TUNNEL_REFUSED.matcher(text == null ? "" : text);
    if (refused.find()) {
      proxyStatus = Integer.parseInt(refused.group(1));
    } else if ("Failed to authenticate with proxy".equals(text)) {
      proxyStatus = 407;
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy through) {
    newConnection = true;
    proxy = through;
    startConnecting(call);
  }

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    connection = acquired;
    if (times != null && newConnection) {
      times.connected(connectingSince);
    }
    stopConnecting();
  }

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
  }

  /** The response was left over from an earlier request: its status says nothing of this one. */
  void forgetResponse() {
    status = 0;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    status = response.code();
  }

  @Override
  public void callFailed(Call call, IOException e) {
    stopConnecting();
  }

  /** To be called when the attempt is over, whatever it came to. */
  void done() {
    stopConnecting();
  }

  /** Holds no lock while it registers the timeout, which may park the thread. */
  private void startConnecting(Call call) {
    if (!claimConnecting()) {
      return;
    }
    connectingSince = times == null ? 0 : times.now();
    AsyncTimeout watch =
        new AsyncTimeout() {
          @Override
          protected void timedOut() {
            connectTimedOut = true;
            call.cancel();
          }
        };
    watch.timeout(connectNanos, TimeUnit.NANOSECONDS);
    watch.enter();
    if (!keep(watch)) {
      watch.exit();
    }
  }

  private void stopConnecting() {
    AsyncTimeout watch = takeWatch();
    if (watch != null) {
      watch.exit();
    }
  }

  private synchronized boolean claimConnecting() {
    boolean first = !connecting;
    connecting = true;
    return first;
  }

  /** False if connecting is over: another thread may have stopped it meanwhile. */
  private synchronized boolean keep(AsyncTimeout watch) {
    connectWatch = stopped ? null : watch;
    return !stopped;
  }

  private synchronized @Nullable AsyncTimeout takeWatch() {
    AsyncTimeout watch = connectWatch;
    connectWatch = null;
    stopped = connecting;
    return watch;
  }
}

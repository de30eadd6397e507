package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * What the wire says of one attempt: whether anything was sent, on which kind of connection, and
 * what status came back. It also holds the connect timeout, over look-up, connection and TLS
 * together, because OkHttp's own starts anew at each of them.
 */
public final class WireTrace extends EventListener implements WireFacts {
  private final long connectNanos;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private volatile boolean connecting;
  private volatile boolean connectTimedOut;
  private volatile boolean newConnection;
  private volatile boolean sent;
  private volatile int status;
  private volatile boolean acquired;
  private volatile boolean returned;
  private @Nullable AsyncTimeout connectWatch;

  public WireTrace(long connectNanos) {
    this.connectNanos = connectNanos;
  }

  /** True once: an attempt is sent once, whatever interceptors a caller has put in between. */
  boolean claimSending() {
    return claimed.compareAndSet(false, true);
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

  /** The network part of the HTTP client has returned a response to the caller's interceptors. */
  void returned() {
    returned = true;
  }

  @Override
  public boolean failedInInterceptor() {
    // Between a connection and the request on it, only a network interceptor runs.
    return !claimed.get() || returned || (acquired && !sent);
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    startConnecting(call);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    newConnection = true;
    startConnecting(call);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    acquired = true;
    stopConnecting();
  }

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
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

  private synchronized void startConnecting(Call call) {
    if (connecting) {
      return;
    }
    connecting = true;
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
    connectWatch = watch;
  }

  private synchronized void stopConnecting() {
    if (connectWatch != null) {
      connectWatch.exit();
      connectWatch = null;
    }
  }
}

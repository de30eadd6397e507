package io.realtysdk.it.support.invariants;

import io.realtysdk.it.support.threads.Await;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/**
 * Watches the SDK's connections from inside OkHttp: the SDK builds on this probe's client, so it
 * shares its dispatcher and tells its listener.
 */
public final class PoolProbe {

  private final AtomicInteger inUse = new AtomicInteger();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final OkHttpClient client =
      new OkHttpClient.Builder().eventListenerFactory(call -> new Watch()).build();

  public OkHttpClient client() {
    return client;
  }

  public boolean isQuiet() {
    return client.dispatcher().runningCallsCount() == 0
        && client.dispatcher().queuedCallsCount() == 0
        && inUse.get() == 0;
  }

  /** Waits until nothing runs, nothing is queued, and every connection is back in the pool. */
  public boolean awaitQuiet(Duration limit) {
    return Await.until(limit, this::isQuiet);
  }

  public boolean awaitAllClosed(Duration limit) {
    return Await.until(limit, () -> sockets.stream().allMatch(Socket::isClosed));
  }

  @Override
  public String toString() {
    return "running "
        + client.dispatcher().runningCallsCount()
        + ", queued "
        + client.dispatcher().queuedCallsCount()
        + ", connections in use "
        + inUse
        + ", open "
        + sockets.stream().filter(socket -> !socket.isClosed()).count();
  }

  private final class Watch extends EventListener {

    @Override
    public void connectionAcquired(Call call, Connection connection) {
      inUse.incrementAndGet();
      sockets.add(connection.socket());
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
      inUse.decrementAndGet();
    }
  }
}

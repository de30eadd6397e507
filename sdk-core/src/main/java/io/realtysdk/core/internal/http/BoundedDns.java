package io.realtysdk.core.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * DNS lookups that end with their call, on daemon threads: a resolver that hangs can be neither
 * interrupted nor given a timeout, so a caller must not be the one who hangs. Callers who want the
 * same name at the same time share one lookup. One object per client, so that a host that hangs
 * holds up nobody else.
 */
final class BoundedDns implements Dns {
  /** Lookups of one host that hang at once; each holds a thread until the resolver returns. */
  private static final int MOST_PER_HOST = 4;

  /** Only threads are shared: how many there are is limited per client and host. */
  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          5,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Threads.daemons("realty-sdk-dns"));

  private final Dns resolver;
  private final long limitNanos;
  private final Map<String, Host> hosts = new HashMap<>();
  private volatile @Nullable String hostWithOneAddress;

  BoundedDns(Dns resolver, long limitNanos) {
    this.resolver = resolver;
    this.limitNanos = limitNanos;
  }

  /** Whether a host is an address, or had one address only when it was looked up last. */
  boolean hasOneAddress(String host) {
    return host.equals(hostWithOneAddress) || isLiteral(host);
  }

  /** The lookups of one host that are under way; guarded by {@code hosts}. */
  private static final class Host {
    private CompletableFuture<List<InetAddress>> latest = new CompletableFuture<>();
    private long startedNanos;
    private int running;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    WireTrace trace = WireTrace.takeResolving();
    if (isLiteral(hostname)) {
      return resolver.lookup(hostname);
    }
    // A copy, because cancelling this call must not end the lookup of the others.
    CompletableFuture<List<InetAddress>> answer = join(hostname).copy();
    if (trace != null) {
      trace.waitsFor(answer);
    }
    try {
      return answer.get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw unknown("the DNS lookup took longer than connectTimeout", e);
    } catch (CancellationException e) {
      throw unknown("cancelled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown("interrupted", new InterruptedIOException());
    } catch (ExecutionException e) {
      throw unknown("the host name could not be resolved", e.getCause());
    }
  }

  /** Returns the lookup of this host that is under way, unless it hangs; else starts one. */
  private CompletableFuture<List<InetAddress>> join(String hostname) throws UnknownHostException {
    synchronized (hosts) {
      Host host = hosts.computeIfAbsent(hostname, name -> new Host());
      long now = System.nanoTime();
      if (host.running > 0 && now - host.startedNanos < limitNanos) {
        return host.latest;
      }
      if (host.running >= MOST_PER_HOST) {
        throw unknown("the resolver does not answer", null);
      }
      CompletableFuture<List<InetAddress>> fresh = new CompletableFuture<>();
      host.latest = fresh;
      host.startedNanos = now;
      host.running++;
      THREADS.execute(() -> resolve(hostname, fresh));
      return fresh;
    }
  }

  private void resolve(String hostname, CompletableFuture<List<InetAddress>> answer) {
    try {
      List<InetAddress> addresses = resolver.lookup(hostname);
      hostWithOneAddress = addresses.size() == 1 ? hostname : null;
      answer.complete(addresses);
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    } finally {
      synchronized (hosts) {
        Host host = hosts.get(hostname);
        if (host != null && --host.running == 0) {
          hosts.remove(hostname);
        }
      }
    }
  }

  /** An address needs no resolver, so no thread either. */
  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || hasOnlyDigitsAndDots(host);
  }

  /** A loop, because each call asks, and a stream of characters costs more than the answer. */
  private static boolean hasOnlyDigitsAndDots(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static UnknownHostException unknown(String why, @Nullable Throwable cause) {
    UnknownHostException e = new UnknownHostException(why);
    e.initCause(cause);
    return e;
  }
}

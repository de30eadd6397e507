package io.realtysdk.core.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Name look-up with a limit, on daemon threads of its own: a resolver that hangs can be neither
 * interrupted nor given a timeout, so the caller must not be the one who hangs. Callers who want
 * the same name at the same time share one look-up.
 */
final class BoundedDns implements Dns {
  /** Shared by all clients: hung look-ups are of the machine, not of a client. */
  private static final ExecutorService POOL =
      new ThreadPoolExecutor(
          0, 32, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.daemons("realty-sdk-dns"));

  private final Dns resolver;
  private final long limitNanos;
  private final ConcurrentMap<String, Lookup> running = new ConcurrentHashMap<>();

  BoundedDns(Dns resolver, long limitNanos) {
    this.resolver = resolver;
    this.limitNanos = limitNanos;
  }

  private record Lookup(CompletableFuture<List<InetAddress>> answer, long startedNanos) {}

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    if (isLiteral(hostname)) {
      return resolver.lookup(hostname);
    }
    try {
      return join(hostname).get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw unknown("the name look-up took longer than connectTimeout", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown("interrupted", new InterruptedIOException());
    } catch (ExecutionException e) {
      throw unknown("the host name could not be resolved", e.getCause());
    }
  }

  /** The look-up of this name that is under way, unless it hangs; else a new one. */
  private CompletableFuture<List<InetAddress>> join(String hostname) {
    long now = System.nanoTime();
    Lookup mine = new Lookup(new CompletableFuture<>(), now);
    Lookup joined =
        running.merge(
            hostname, mine, (old, fresh) -> now - old.startedNanos < limitNanos ? old : fresh);
    if (joined.equals(mine)) {
      try {
        POOL.execute(() -> resolve(hostname, mine));
      } catch (RejectedExecutionException e) {
        running.remove(hostname, mine);
        mine.answer.completeExceptionally(e);
      }
    }
    return joined.answer;
  }

  private void resolve(String hostname, Lookup lookup) {
    try {
      lookup.answer.complete(resolver.lookup(hostname));
    } catch (Throwable e) {
      lookup.answer.completeExceptionally(e);
    } finally {
      running.remove(hostname, lookup);
    }
  }

  /** An address needs no resolver, so no thread either. */
  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static UnknownHostException unknown(String why, @Nullable Throwable cause) {
    UnknownHostException e = new UnknownHostException(why);
    e.initCause(cause);
    return e;
  }
}

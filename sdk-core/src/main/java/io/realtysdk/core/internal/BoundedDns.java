package io.realtysdk.core.internal;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Name look-up with a limit, on daemon threads of its own: a resolver that hangs can be neither
 * interrupted nor given a timeout, so the caller must not be the one who hangs.
 */
final class BoundedDns implements Dns {
  /** Shared by all clients: hung look-ups are of the machine, not of a client. */
  private static final ExecutorService POOL =
      new ThreadPoolExecutor(
          0, 32, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.daemons("realty-sdk-dns"));

  private final Dns resolver;
  private final long limitNanos;

  BoundedDns(Dns resolver, long limitNanos) {
    this.resolver = resolver;
    this.limitNanos = limitNanos;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    if (isLiteral(hostname)) {
      return resolver.lookup(hostname);
    }
    Future<List<InetAddress>> answer;
    try {
      answer = POOL.submit(() -> resolver.lookup(hostname));
    } catch (RejectedExecutionException e) {
      throw unknown("too many name look-ups hang", e);
    }
    try {
      return answer.get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unknown("the name look-up took longer than connectTimeout", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unknown("interrupted", new InterruptedIOException());
    } catch (ExecutionException e) {
      throw unknown("the host name could not be resolved", e.getCause());
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

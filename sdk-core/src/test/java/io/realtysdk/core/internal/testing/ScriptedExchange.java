package io.realtysdk.core.internal.testing;

import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.Exchange;
import io.realtysdk.core.internal.http.WireFacts;
import io.realtysdk.core.internal.testing.Reply.Phase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One exchange of a {@link ScriptedSender}; time passes on the fake clock only. */
final class ScriptedExchange implements Exchange, WireFacts {
  private final FakeClock clock;
  private final Reply reply;
  private final Runnable onStart;
  private final Runnable onSent;
  private long endsAt;
  private boolean sent;
  private int status;
  private volatile boolean cancelled;

  ScriptedExchange(
      FakeClock clock, Reply reply, long timeoutNanos, Runnable onStart, Runnable onSent) {
    this.clock = clock;
    this.reply = reply;
    this.endsAt = clock.nanos() + timeoutNanos;
    this.onStart = onStart;
    this.onSent = onSent;
  }

  @Override
  public Answer send() throws IOException {
    onStart.run();
    if (cancelled) {
      throw new IOException("Canceled");
    }
    sent = reply.failsIn.compareTo(Phase.SENT) >= 0;
    if (sent) {
      onSent.run();
    }
    reply.onSend.run();
    pass(reply.latency.toNanos());
    status = reply.failsIn.compareTo(Phase.HEAD) >= 0 ? reply.status : 0;
    if (reply.failsIn.compareTo(Phase.BODY) < 0) {
      throw failure();
    }
    return new Head();
  }

  /** Lets time pass as a read does: until it is over, timed out or cancelled. */
  private void pass(long nanos) throws IOException {
    long until = clock.nanos() + nanos;
    while (true) {
      long left = Math.min(until - clock.nanos(), endsAt - clock.nanos());
      if (cancelled || Thread.currentThread().isInterrupted()) {
        throw new IOException("Canceled");
      }
      if (left <= 0) {
        break;
      }
      clock.advance(left);
    }
    if (until - endsAt >= 0 && nanos > 0) {
      throw new InterruptedIOException("timeout");
    }
  }

  private IOException failure() throws IOException {
    if (reply.failure instanceof RuntimeException e) {
      throw e;
    }
    if (reply.failure instanceof Error e) {
      throw e;
    }
    return (IOException) reply.failure;
  }

  @Override
  public void limitBody(long nanos) {
    endsAt = clock.nanos() + Math.min(endsAt - clock.nanos(), nanos);
  }

  @Override
  public WireFacts wire() {
    return this;
  }

  @Override
  public void discardConnection() {}

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void close() {}

  @Override
  public boolean sent() {
    return sent;
  }

  @Override
  public boolean reused() {
    return sent && reply.reused;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public int proxyStatus() {
    return reply.proxyStatus;
  }

  @Override
  public boolean connectTimedOut() {
    return false;
  }

  @Override
  public String target() {
    return "things.example:443";
  }

  @Override
  public String proxy() {
    return null;
  }

  @Override
  public String lookedUp() {
    return null;
  }

  @Override
  public long connectNanos() {
    return 5_000_000_000L;
  }

  @Override
  public boolean failedInInterceptor() {
    return reply.failsIn == Phase.INTERCEPTOR;
  }

  private final class Head implements Answer {
    @Override
    public int status() {
      return reply.status;
    }

    @Override
    public String header(String name) {
      List<String> values = headers(name);
      return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public List<String> headers(String name) {
      return reply.headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public Map<String, List<String>> headers() {
      return reply.headers;
    }

    @Override
    public InputStream body() {
      return new Body();
    }

    @Override
    public boolean endsWithConnection() {
      return false;
    }
  }

  private final class Body extends InputStream {
    private final InputStream bytes = new ByteArrayInputStream(reply.body);

    @Override
    public int read() throws IOException {
      int next = bytes.read();
      if (next < 0) {
        pass(reply.bodyLatency.toNanos());
        if (reply.failsIn == Phase.BODY) {
          throw failure();
        }
      }
      return next;
    }
  }
}

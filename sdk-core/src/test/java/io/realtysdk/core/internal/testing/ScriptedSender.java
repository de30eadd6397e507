package io.realtysdk.core.internal.testing;

import io.realtysdk.core.internal.http.Exchange;
import io.realtysdk.core.internal.http.RequestSender;
import io.realtysdk.core.internal.operation.Operation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A transport without sockets: answers from a script, on a fake clock, and keeps a ledger. */
public final class ScriptedSender implements RequestSender {
  /**
   * A request that was sent.
   *
   * @param at since the start of the clock
   */
  public record Sent(
      String method,
      Map<String, String> headers,
      String key,
      boolean onNewConnection,
      Duration timeout,
      Duration at) {}

  private final FakeClock clock;
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Sent> started = new ArrayList<>();
  private int restarts;
  private Reply otherwise = Reply.status(200);

  public ScriptedSender(FakeClock clock) {
    this.clock = clock;
  }

  /** Answers the next requests with these, in order. */
  public ScriptedSender next(Reply... script) {
    replies.addAll(List.of(script));
    return this;
  }

  /** Forgets what was, and answers from a new script. */
  public void restart(List<Reply> script) {
    replies.clear();
    replies.addAll(script);
    sent.clear();
    started.clear();
    restarts++;
  }

  /** How often it was restarted. */
  public int restarts() {
    return restarts;
  }

  /** Answers all further requests with this. */
  public ScriptedSender otherwise(Reply reply) {
    otherwise = reply;
    return this;
  }

  /** The requests of which a byte was sent. */
  public List<Sent> sent() {
    return sent;
  }

  /** All exchanges that were begun, sent or not. */
  public List<Sent> started() {
    return started;
  }

  @Override
  public Exchange exchange(
      Operation<?> operation,
      Map<String, String> headers,
      String key,
      boolean onNewConnection,
      long timeoutNanos) {
    Reply reply = replies.isEmpty() ? otherwise : replies.remove();
    Sent request =
        new Sent(
            operation.method(),
            Map.copyOf(headers),
            key,
            onNewConnection,
            Duration.ofNanos(timeoutNanos),
            clock.elapsed());
    return new ScriptedExchange(
        clock, reply, timeoutNanos, () -> started.add(request), () -> sent.add(request));
  }
}

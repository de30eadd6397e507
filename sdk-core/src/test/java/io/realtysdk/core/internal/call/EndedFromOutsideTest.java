package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.http.WireTrace;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import org.junit.jupiter.api.Test;

/** What other threads do to a call while it runs: watchdogs, timers, resolvers, listeners. */
class EndedFromOutsideTest {

  private static Call call(Runnable onCancel) {
    return (Call)
        Proxy.newProxyInstance(
            Call.class.getClassLoader(),
            new Class<?>[] {Call.class},
            (proxy, method, args) -> {
              if (method.getName().equals("cancel")) {
                onCancel.run();
              }
              return null;
            });
  }

  /** The watchdog may bark after the connection is there and the request on its way. */
  @Test
  void aLateConnectTimeoutDoesNotMakeASentRequestUnsent() throws Exception {
    CountDownLatch barked = new CountDownLatch(1);
    Call call = call(barked::countDown);
    WireTrace trace = new WireTrace("host:443", 1);
    trace.dnsStart(call, "host.example");
    assertThat(barked.await(5, TimeUnit.SECONDS)).isTrue();
    trace.requestHeadersStart(call);

    CallState state = new CallState(EngineClock.SYSTEM, TimeUnit.MINUTES.toNanos(1));
    AttemptTime time = AttemptTime.start(state, "attemptTimeout", TimeUnit.MINUTES.toNanos(1));
    Failure failure =
        FailureClassifier.broken(
            new IOException("Canceled"), new IOException("Canceled"), trace, time);

    assertThat(trace.connectTimedOut()).isTrue();
    assertThat(failure.outcome()).isEqualTo(io.realtysdk.core.Outcome.UNKNOWN);
    assertThat(((Failure.OfAttempt) failure).kind()).isNotEqualTo(FailureKind.CONNECT);
  }

  @Test
  void anErrorOfALibraryIsNotTriedAgain() {
    CallState state = new CallState(EngineClock.SYSTEM, TimeUnit.MINUTES.toNanos(1));
    AttemptTime time = AttemptTime.start(state, "attemptTimeout", TimeUnit.MINUTES.toNanos(1));
    Failure failure =
        FailureClassifier.broken(
            new NoSuchMethodError("okio"),
            new IOException("okio"),
            new WireTrace("host:443", 1),
            time);
    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.Ended.class,
            ended -> assertThat(ended.why()).isEqualTo(Failure.Ended.Why.INTERNAL_ERROR));
  }

  @Test
  void whatAListenerThrowsDoesNotKeepACallFromEnding() {
    CallState state = new CallState(EngineClock.SYSTEM, TimeUnit.MINUTES.toNanos(1));
    AtomicInteger ended = new AtomicInteger();
    state.onEndOfExchange(
        () -> {
          throw new IllegalStateException("a listener of the caller's");
        });
    state.onEndInQueue(ended::incrementAndGet);
    state.end(CallState.End.CLOSED);
    assertThat(ended).hasValue(1);
    assertThat(state.end()).isEqualTo(CallState.End.CLOSED);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One whose callback blocks when its time is up must not hold up the time of another. */
  @Test
  void aCallbackOfAnExpiredCallHoldsUpNoOther() throws Exception {
    Executor discards = task -> {};
    CallQueue queue = new CallQueue(discards, 10);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    queue.submit(new QueuedCall(() -> () -> {}, refusal -> await(never)), 1);
    queue.submit(
        new QueuedCall(() -> () -> {}, refusal -> other.countDown()),
        TimeUnit.MILLISECONDS.toNanos(20));
    try {
      assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      never.countDown();
    }
  }
}

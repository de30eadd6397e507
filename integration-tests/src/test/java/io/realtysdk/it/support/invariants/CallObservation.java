package io.realtysdk.it.support.invariants;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.threads.PauseMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A call being observed: its identity, its start, and its deadline. */
final class CallObservation {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String what;
  private final String id;
  private final IdempotencyClass repeat;
  private final Duration deadline;
  private long started;
  private long lostAtStart;
  private boolean flagBefore;

  private CallObservation(String what, String id, IdempotencyClass repeat, Duration deadline) {
    this.what = what;
    this.id = id;
    this.repeat = repeat;
    this.deadline = deadline;
    start();
  }

  static CallObservation over(ApiCall<?> call, RequestOptions options, Duration usual) {
    IdempotencyClass repeat = IdempotencyClass.of(call.operation());
    boolean declared = options.isDeclaredIdempotent() && repeat == IdempotencyClass.NOT_IDEMPOTENT;
    return new CallObservation(
        call.operation(),
        "call-" + NUMBER.incrementAndGet(),
        declared ? IdempotencyClass.IDEMPOTENT : repeat,
        options.timeout() != null ? options.timeout() : usual);
  }

  static CallObservation over(String what, Duration deadline) {
    return new CallObservation(what, null, IdempotencyClass.SAFE, deadline);
  }

  String id() {
    return id;
  }

  Duration deadline() {
    return deadline;
  }

  /** The same call with the options, and with a header that tells the server which call it is. */
  <T> ApiCall<T> identify(ApiCall<T> call, RequestOptions options) {
    RequestOptions header = RequestOptions.builder().header(ClientInvariants.CALL_ID, id).build();
    return call.with(options.plus(header));
  }

  <T> CallRecord<T> run(Supplier<T> action) {
    start();
    T value = null;
    Throwable failure = null;
    try {
      value = action.get();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    return record(value, failure, true, Thread.currentThread().isInterrupted());
  }

  <T> CallRecord<T> submitted(T value, Throwable failure) {
    return record(value, failure, false, false);
  }

  private <T> CallRecord<T> record(
      T value, Throwable failure, boolean blocking, boolean flagAfter) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    Duration allowed = deadline.plusNanos(PauseMeter.lost() - lostAtStart);
    return new CallRecord<>(
        what, id, repeat, value, failure, elapsed, allowed, blocking, flagBefore, flagAfter);
  }

  private void start() {
    flagBefore = Thread.currentThread().isInterrupted();
    lostAtStart = PauseMeter.lost();
    started = System.nanoTime();
  }
}

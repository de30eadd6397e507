package io.realtysdk.core.internal.simulation;

import io.realtysdk.core.internal.operation.Idempotency;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that happens in one simulation, drawn from a seed. Times are in nanoseconds. */
record Schedule(
    int maxAttempts,
    int budget,
    long attemptTimeout,
    double requestsPerSecond,
    Keys keys,
    long keyTime,
    double random,
    List<PlannedCall> calls) {

  private static final long MS = 1_000_000L;

  /** How the key supplier behaves. */
  enum Keys {
    FIXED,
    SUPPLIED,
    ROTATING,
    FAILING
  }

  /** How a call is ended from this side. */
  enum End {
    CANCEL,
    CLOSE,
    INTERRUPT
  }

  /**
   * One answer of the service; a null fault is a success.
   *
   * @param retryAfter seconds in the header of a status, or −1
   */
  record Step(Fault fault, long latency, int retryAfter) {}

  /**
   * One call.
   *
   * @param endAt when it is ended, from its start; −1 for never
   */
  record PlannedCall(
      Idempotency idempotency,
      String method,
      boolean declaredIdempotent,
      long timeout,
      End end,
      long endAt,
      List<Step> steps) {}

  static Schedule of(long seed) {
    SplittableRandom r = new SplittableRandom(seed);
    List<PlannedCall> calls = new ArrayList<>();
    int count = 1 + r.nextInt(3);
    for (int i = 0; i < count; i++) {
      calls.add(call(r));
    }
    return new Schedule(
        1 + r.nextInt(5),
        pick(r, 500, 500, 30, 14, 5, 0),
        pick(r, 20_000, 20_000, 500, 3) * MS + 1,
        pick(r, 0, 0, 0, 1) == 0 ? 0 : pick(r, 1, 2, 10) / 10.0,
        Keys.values()[pick(r, 0, 0, 1, 2, 2, 3)],
        pick(r, 0, 0, 1, 700, 30_000) * MS + 3,
        pick(r, 0, 1, 2, 3, 4) / 4.0,
        calls);
  }

  private static PlannedCall call(SplittableRandom r) {
    Idempotency idempotency = Idempotency.values()[r.nextInt(3)];
    String method =
        switch (idempotency) {
          case SAFE -> "GET";
          case IDEMPOTENT -> r.nextBoolean() ? "PUT" : "DELETE";
          case NOT_IDEMPOTENT -> "POST";
        };
    long timeout = pick(r, 60_000, 60_000, 5_000, 1_001, 900, 20) * MS;
    boolean ends = r.nextInt(4) == 0;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      steps.add(step(r));
    }
    return new PlannedCall(
        idempotency,
        method,
        r.nextInt(5) == 0,
        timeout,
        End.values()[r.nextInt(3)],
        ends ? 1 + r.nextLong(r.nextBoolean() ? timeout : 2_000 * MS) : -1,
        steps);
  }

  private static Step step(SplittableRandom r) {
    Fault fault = r.nextInt(5) == 0 ? null : Fault.values()[r.nextInt(Fault.values().length)];
    boolean takesTime = fault == null || fault.takesTime();
    long latency = takesTime ? pick(r, 0, 10, 40, 900, 25_000) * MS + r.nextInt(1000) + 7 : 0;
    int retryAfter =
        fault != null && fault.isStatus() ? pick(r, -1, -1, 0, 1, 2, 30, 60, 61, 3600) : -1;
    return new Step(fault, latency, retryAfter);
  }

  private static int pick(SplittableRandom r, int... values) {
    return values[r.nextInt(values.length)];
  }
}

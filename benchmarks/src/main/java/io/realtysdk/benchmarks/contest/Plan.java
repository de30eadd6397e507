package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Operation;
import java.util.List;

/**
 * How much is measured.
 *
 * @param forks JVMs per operation
 * @param rounds in which each contestant has one slice; fewer if it is 10,000 records
 * @param all whether the other clients take part, or only the SDK
 * @param farAway calls one after another over a round trip of 50 ms
 */
record Plan(int forks, int rounds, boolean all, int farAway) {
  private static final int LEAST_REQUESTS = 8_000;
  private static final int LEAST_SLICES = 400;

  /** Pages of 100, and the one that ends the list. */
  private static final int REQUESTS_OF_PAGES = 101;

  static Plan full() {
    return new Plan(Integer.getInteger("forks", 3), 64, true, 20);
  }

  static Plan quick() {
    return new Plan(1, 64, false, 8);
  }

  static Plan named(String name) {
    return name.equals("quick") ? quick() : full();
  }

  Plan of(Operation operation) {
    return operation == Operation.PAGES ? new Plan(forks, rounds / 8, all, farAway) : this;
  }

  /**
   * Returns how many slices come before those that count. The JVM compiles a method for the second
   * time, and well, after 5,000 calls. Code that several contestants share has them sooner, and
   * each must have the same chance with code of its own.
   */
  static int warmUp(Operation operation) {
    return operation == Operation.PAGES
        ? LEAST_REQUESTS / REQUESTS_OF_PAGES
        : Math.max(LEAST_SLICES, LEAST_REQUESTS / operation.calls());
  }

  /** Returns who takes part in an operation. */
  List<Contestants> contestants(Operation operation) {
    return Contestants.of(operation).stream().filter(this::includes).toList();
  }

  private boolean includes(Contestants one) {
    return switch (one) {
      case FLOOR, SDK, KEEPING, CONNECTING, PREFETCH -> true;
      case RETROFIT, FEIGN, JDK, SPRING -> all;
    };
  }
}

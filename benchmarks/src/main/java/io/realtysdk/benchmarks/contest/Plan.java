package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Operation;
import java.util.List;

/**
 * How much is measured.
 *
 * @param forks JVMs per operation
 * @param warmUp rounds before those that count; fewer if a slice is 10,000 records
 * @param rounds in which each contestant has one slice; fewer if it is 10,000 records
 * @param all whether the other clients take part, or only the SDK
 * @param farAway calls one after another over a round trip of 50 ms
 */
record Plan(int forks, int warmUp, int rounds, boolean all, int farAway) {
  static Plan full() {
    return new Plan(Integer.getInteger("forks", 3), 80, 64, true, 20);
  }

  static Plan quick() {
    return new Plan(1, 80, 64, false, 8);
  }

  static Plan named(String name) {
    return name.equals("quick") ? quick() : full();
  }

  Plan of(Operation operation) {
    return operation == Operation.PAGES
        ? new Plan(forks, warmUp / 16, rounds / 8, all, farAway)
        : this;
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

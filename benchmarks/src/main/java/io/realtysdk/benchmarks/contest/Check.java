package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import java.io.IOException;
import java.util.List;

/** Fails unless all contestants decode the same values. */
final class Check {
  private Check() {}

  static Checksum.Result sameValues(
      Operation operation, Endpoint endpoint, List<Contestants> contestants)
      throws IOException, InterruptedException {
    Checksum.Result expected = null;
    for (Contestants one : contestants) {
      try (Contestant contestant = one.at(endpoint)) {
        Checksum.Result decoded = Checksum.of(operation, contestant);
        expected = expected == null ? decoded : expected;
        if (!decoded.equals(expected) || decoded.values() == 0) {
          throw new IllegalStateException(
              operation + ": " + one + " decoded " + decoded + ", by hand " + expected);
        }
      }
    }
    if (expected == null) {
      throw new IllegalArgumentException("nobody takes part in " + operation);
    }
    return expected;
  }
}

package io.realtysdk.benchmarks.contest;

import java.util.stream.DoubleStream;

/** The middle of several figures. */
public final class Medians {
  private Medians() {}

  /** Returns the middle one, or the mean of the two in the middle. */
  public static double of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

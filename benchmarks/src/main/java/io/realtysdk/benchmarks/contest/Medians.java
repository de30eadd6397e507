package io.realtysdk.benchmarks.contest;

import java.util.List;
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

  /** Returns the medians of several rows of figures, column by column. */
  static double[] ofEach(List<double[]> rows) {
    double[] medians = new double[rows.get(0).length];
    for (int i = 0; i < medians.length; i++) {
      int column = i;
      medians[i] = of(rows.stream().mapToDouble(row -> row[column]));
    }
    return medians;
  }
}

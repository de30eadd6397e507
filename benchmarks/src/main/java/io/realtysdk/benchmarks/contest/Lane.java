package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One contestant's slices. */
final class Lane {
  private final String name;
  private final Operation operation;
  private final Contestant contestant;
  private final List<Usage.PerCall> slices = new ArrayList<>();

  /** What keeps the compilers from leaving calls out. */
  private volatile Object last = "";

  Lane(String name, Operation operation, Contestant contestant) {
    this.name = name;
    this.operation = operation;
    this.contestant = contestant;
  }

  String name() {
    return name;
  }

  /** Makes the calls of a slice without counting them. */
  void warm() throws IOException, InterruptedException {
    for (int i = 0; i < operation.calls(); i++) {
      last = operation.run(contestant);
    }
  }

  /** Makes the calls of a slice, always the same number: a busy machine must not change it. */
  void slice() throws IOException, InterruptedException {
    Usage start = Usage.now();
    warm();
    slices.add(Usage.now().perCallSince(start, operation.calls()));
  }

  /** Returns the median of a figure. */
  double median(ToDoubleFunction<Usage.PerCall> figure) {
    return Medians.of(slices.stream().mapToDouble(figure));
  }

  /** Returns the median of the ratios of a figure, each to the floor's in the same round. */
  double ratio(Lane floor, ToDoubleFunction<Usage.PerCall> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      ratios.add(figure.applyAsDouble(slices.get(i)) / figure.applyAsDouble(floor.slices.get(i)));
    }
    return Medians.of(ratios.stream().mapToDouble(Double::doubleValue));
  }
}

package io.realtysdk.core.internal.operation;

/** Is told about every value of a response that has another type than documented. */
@FunctionalInterface
public interface DeviationSink {

  /** Ignores deviations. */
  DeviationSink NONE = (path, documented, found) -> {};

  /**
   * Reports a value.
   *
   * @param path member names from the root, such as {@code data[].team_id}; every one is documented
   * @param documented the documented type
   * @param found the type found
   */
  void report(String path, String documented, String found);
}

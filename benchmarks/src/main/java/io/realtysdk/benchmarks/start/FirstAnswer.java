package io.realtysdk.benchmarks.start;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The line that a started JVM prints when it has its first answer. */
final class FirstAnswer {
  private FirstAnswer() {}

  /** Prints the milliseconds of CPU that the JVM used until now, and what it read. */
  static void print(@Nullable String read) {
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(cpu.toMillis() + " " + read);
  }
}

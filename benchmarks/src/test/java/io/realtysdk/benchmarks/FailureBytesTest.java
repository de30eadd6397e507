package io.realtysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.benchmarks.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the bytes allocated for calls that fail, as a ratio to a success in the same JVM. */
class FailureBytesTest {
  private static final double TOLERANCE = 1.08;

  /** The call that is repeated makes two requests, each of which costs what a success does. */
  private static final Map<String, Double> MEASURED =
      Map.of("404", 1.40, "503, then success", 2.22);

  @Test
  @Timeout(120)
  void aFailureAllocatesNoMoreThanItDid() throws Exception {
    Process process =
        new ProcessBuilder(ServerProcess.java(FailureCount.class, List.of(), "4"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Map<String, Double> ratios =
        output
            .lines()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf(':')),
                    line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    MEASURED.forEach(
        (name, ratio) ->
            assertThat(ratios.get(name)).as(name).isLessThanOrEqualTo(ratio * TOLERANCE));
  }
}

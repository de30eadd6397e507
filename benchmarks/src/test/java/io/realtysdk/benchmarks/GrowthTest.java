package io.realtysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.benchmarks.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bytes per record must not grow with the page. */
class GrowthTest {
  private static final double TOLERANCE = 1.02;

  @Test
  @Timeout(120)
  void aRecordOfALargePageAllocatesNoMoreThanOneOfASmallPage() throws Exception {
    Process process =
        new ProcessBuilder(ServerProcess.java(GrowthCount.class, List.of()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<Double> perRecord =
        output.lines().map(line -> Double.valueOf(line.split("[ :]+", -1)[1])).toList();
    assertThat(perRecord).as(output).hasSize(3);
    assertThat(perRecord)
        .as(output)
        .allMatch(bytes -> bytes <= TOLERANCE * perRecord.get(0), "at most those of the first");
  }
}

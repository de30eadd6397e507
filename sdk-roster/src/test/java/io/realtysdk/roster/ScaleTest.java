package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many records in little memory. The number is set by -Droster.records; the profile {@code scale}
 * sets it to a million in a heap of 128 MB.
 */
class ScaleTest {
  private static final int RECORDS = Integer.getInteger("roster.records", 20_000);

  @TempDir Path folder;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void allRecordsAreReadAndMatched() {
    int people = RECORDS / 4;
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      Roster.Builder builder = Roster.builder(store, "acme");
      for (ServiceId service : ServiceId.all()) {
        builder.account(new GeneratedDirectory("acme", service, people));
      }
      Roster roster = builder.build();
      double startCpu = cpu();
      long start = System.nanoTime();
      Snapshot snapshot = roster.snapshot();
      long read = System.nanoTime();
      double readCpu = cpu();
      Matching matching = roster.match(snapshot, GeneratedDirectory.people(people));
      long matched = System.nanoTime();
      double matchedCpu = cpu();

      assertThat(snapshot.records()).isEqualTo(people * 4L);
      for (AccountSnapshot account : snapshot.accounts()) {
        assertThat(matching.counts(account.account()))
            .isEqualTo(Map.of(Situation.UNLINKED, (long) people));
      }
      System.out.printf(
          "%d records in a heap of %d MB: snapshot %.1f s (%.0f records/s, CPU %.1f s),"
              + " list and match %.1f s (CPU %.1f s)%n",
          RECORDS,
          Runtime.getRuntime().maxMemory() >> 20,
          (read - start) / 1e9,
          RECORDS / ((read - start) / 1e9),
          readCpu - startCpu,
          (matched - read) / 1e9,
          matchedCpu - readCpu);
    }
  }

  /**
   * Returns the seconds of CPU time used so far: on a busy machine they say more than the clock.
   */
  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }
}

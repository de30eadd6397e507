package io.realtysdk.benchmarks;

import com.sun.management.ThreadMXBean;
import io.realtysdk.benchmarks.server.Fetch;
import io.realtysdk.benchmarks.server.FixedServer;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the bytes that the calling thread allocates per record of a page, for pages of 100, 1,000
 * and 10,000 records, so that anything that grows faster than the page shows.
 */
public final class GrowthCount {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Records read in a round, whatever the page. */
  private static final int RECORDS = 20_000;

  private static final int ROUNDS = 8;

  private GrowthCount() {}

  /**
   * Prints a line per page: records, bytes per record.
   *
   * @param args not used
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String agent;
    try (FakeSignTraker fake = FakeSignTraker.start().seed(10)) {
      byte[] json = Fetch.json(fake.baseUrl() + "/api/agents/7", "ST-API " + fake.apiKey());
      agent = new String(json, StandardCharsets.UTF_8);
    }
    for (int records : new int[] {100, 1_000, 10_000}) {
      try (FixedServer server = new FixedServer(page(agent, records));
          SignTrakerClient client =
              SignTrakerClient.builder()
                  .environment(Map.of())
                  .apiKey("a-benchmark-has-no-real-key")
                  .baseUrl(server.url())
                  .build()) {
        long lowest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
          lowest = Math.min(lowest, perRecord(client, records));
        }
        System.out.printf(Locale.ROOT, "%d: %d B%n", records, lowest);
      }
    }
  }

  private static byte[] page(String agent, int records) {
    return IntStream.rangeClosed(1, records)
        .mapToObj(id -> agent.replace("\"Id\":7,", "\"Id\":" + id + ","))
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long perRecord(SignTrakerClient client, int records) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    for (int read = 0; read < RECORDS; read += records) {
      if (client.agents().list().items().size() != records) {
        throw new IllegalStateException("not the whole page was read");
      }
    }
    return (THREADS.getThreadAllocatedBytes(thread) - before) / RECORDS;
  }
}

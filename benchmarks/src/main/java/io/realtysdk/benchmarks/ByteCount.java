package io.realtysdk.benchmarks;

import com.sun.management.ThreadMXBean;
import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.Bodies;
import io.realtysdk.benchmarks.server.FixedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * Counts the bytes that the calling thread allocates per call, by hand and through the SDK in turn,
 * and prints the ratio, with the floor against itself beside it. The lowest of several rounds
 * counts, because the compilers need some thousand calls until they have settled.
 */
public final class ByteCount {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 16;

  /** Slices of an operation that make a round. */
  private static final int SLICES = 20;

  /** Those of which the build holds the bytes. */
  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.GET,
          Operation.ENVELOPE,
          Operation.ODATA,
          Operation.JSON_API,
          Operation.CREATE,
          Operation.UPDATE);

  private ByteCount() {}

  /**
   * Prints a line per operation: name, bytes by hand, bytes of the SDK, ratio, ratio of the floor
   * to itself.
   *
   * @param args how many rounds, then without the floor against itself; 16 if empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
    try (FixedServer server = new FixedServer(Bodies.of(1))) {
      Endpoint endpoint = Endpoint.plain(server.url());
      for (Operation operation : OPERATIONS) {
        try (Contestant hand = Contestants.FLOOR.at(endpoint);
            Contestant sdk = Contestants.SDK.at(endpoint)) {
          long byHand = Long.MAX_VALUE;
          long bySdk = Long.MAX_VALUE;
          long again = Long.MAX_VALUE;
          for (int round = 0; round < rounds; round++) {
            byHand = Math.min(byHand, perCall(operation, hand));
            bySdk = Math.min(bySdk, perCall(operation, sdk));
            again = args.length > 0 ? byHand : Math.min(again, perCall(operation, hand));
          }
          System.out.println(line(operation.name(), byHand, bySdk, again));
        }
      }
    }
  }

  private static String line(String name, long byHand, long bySdk, long again) {
    return String.format(
        Locale.ROOT,
        "%s %d %d %.3f %.3f",
        name,
        byHand,
        bySdk,
        (double) bySdk / byHand,
        (double) again / byHand);
  }

  private static long perCall(Operation operation, Contestant contestant)
      throws IOException, InterruptedException {
    int calls = SLICES * operation.calls();
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    for (int i = 0; i < calls; i++) {
      if (operation.run(contestant) == null) {
        throw new IllegalStateException("no result");
      }
    }
    return (THREADS.getThreadAllocatedBytes(thread) - before) / calls;
  }
}

package io.realtysdk.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Counts the bytes that the calling thread allocates per call, by hand and through the SDK in turn,
 * and prints the ratio, with the floor against itself beside it. The lowest of several rounds
 * counts, because the compilers need some thousand calls until they have settled.
 */
public final class ByteCount {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 16;

  private ByteCount() {}

  /**
   * Prints a line per kind of call: name, bytes by hand, bytes of the SDK, ratio, ratio of the
   * floor to itself.
   *
   * @param args how many rounds, then without the floor against itself; 16 if empty
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
    try (Contest contest = new Contest()) {
      for (Contest.Pair pair : contest.pairs()) {
        long byHand = Long.MAX_VALUE;
        long bySdk = Long.MAX_VALUE;
        long again = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
          byHand = Math.min(byHand, perCall(pair.byHand(), pair.calls()));
          bySdk = Math.min(bySdk, perCall(pair.bySdk(), pair.calls()));
          again = args.length > 0 ? byHand : Math.min(again, perCall(pair.byHand(), pair.calls()));
        }
        System.out.println(line(pair.name(), byHand, bySdk, again));
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

  private static long perCall(Callable<?> call, int calls) throws IOException {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    try {
      for (int i = 0; i < calls; i++) {
        if (call.call() == null) {
          throw new IllegalStateException("no result");
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return (THREADS.getThreadAllocatedBytes(thread) - before) / calls;
  }
}

package io.realtysdk.it.support.threads;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Runs the same work on many threads; an exception of any of them fails the test. */
public final class Concurrency {

  private Concurrency() {}

  /** Does {@code work} for 0 to {@code times - 1}, spread over the threads, and waits for all. */
  public static void run(int threads, int times, IntConsumer work) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < times; i++) {
      int number = i;
      pool.execute(
          () -> {
            try {
              work.accept(number);
            } catch (Throwable thrown) {
              failures.add(thrown);
            }
          });
    }
    pool.shutdown();
    if (!pool.awaitTermination(55, TimeUnit.SECONDS)) {
      pool.shutdownNow();
      throw new AssertionError(threads + " threads did not finish");
    }
    if (!failures.isEmpty()) {
      AssertionError error = new AssertionError(failures.size() + " of " + times + " failed");
      failures.stream().limit(5).forEach(error::addSuppressed);
      throw error;
    }
  }
}
